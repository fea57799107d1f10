"""Saves what an editor wrote as a new revision of a claim."""

import uuid
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from annotations.choices import Act, ClaimState, Triage
from annotations.models import (
    Annotation,
    Citation,
    Claim,
    Draft,
    Revision,
    Sentence,
    Source,
    User,
)
from annotations.models.revisions import chained_hash
from annotations.text.slugs import slug_of

from .content import PLAIN_FIELDS, Evidence, FactCheck, content_of
from .errors import Incomplete, NotAllowed, Stale
from .events import record
from .transitions import refusal, require


@dataclass(frozen=True)
class Form:
    """Where a posted form came from: what it began from, and what makes it count once."""

    base_seq: int
    key: uuid.UUID
    tab: uuid.UUID


def save_revision(
    *,
    by: User,
    claim: Claim | None,
    content: FactCheck,
    form: Form,
    action: uuid.UUID | None = None,
) -> Revision:
    """Append `content` to `claim`, or begin a claim with it when `claim` is None.

    The same form posted twice gives the first one's revision. Raises Stale when
    `form.base_seq` is not the newest revision's, or when a form that was saved comes again
    with other words; Incomplete for a claim without a word; NotAllowed when `by` may not save.
    """
    saved = _saved_before(by, form, content)
    if saved:
        return saved
    try:
        with transaction.atomic():
            return _append(by, claim, content, form, action)
    except IntegrityError:
        # The other copy of a form posted twice was faster.
        saved = _saved_before(by, form, content)
        if saved:
            return saved
        raise


def _saved_before(by: User, form: Form, content: FactCheck) -> Revision | None:
    saved = Revision.objects.filter(idempotency_key=form.key).select_related("claim__head").first()
    if saved and saved.author_id != by.pk:
        raise NotAllowed("This form was already saved by someone else. Reload the page.")
    if saved and saved.claim.head and not _says_the_same(saved, content):
        raise Stale(saved.claim.head)  # gone back to in the browser, and changed there
    return saved


def _append(
    by: User, claim: Claim | None, content: FactCheck, form: Form, action: uuid.UUID | None
) -> Revision:
    if claim is None:
        reason = refusal("save", Claim(), by, ())
        if reason:
            raise NotAllowed(reason)
        if content.is_empty:
            raise Incomplete(["Nothing is written yet, so there is nothing to save."])
        claim = Claim.objects.create(slug="claim")
    else:
        claim = locked(claim)
        require("save", claim=claim, by=by)
    head = claim.head
    if head and head.seq != form.base_seq:
        raise Stale(head)
    Draft.objects.filter(user=by, tab=form.tab).delete()
    if head and _says_the_same(head, content):
        return head
    revision = _write(by, claim, head, content, form)
    claim.head, claim.state, claim.submitted_at = revision, ClaimState.IN_WORK, None
    if claim.first_approved_at is None:
        claim.slug = _slug(content.statement)
    claim.save(update_fields=["head", "state", "submitted_at", "slug"])
    _mark_for_check(content)
    record(Act.CLAIM_SAVE, by=by, on=claim, action=action, seq=revision.seq)
    return revision


def _slug(statement: str) -> str:
    slug = slug_of(statement)
    return slug if slug and slug != "history" else "claim"  # /history/ is a page of its own


def locked(claim: Claim) -> Claim:
    """`claim` read again and held until the transaction ends.

    Its head and approved revisions are read after that, never joined to it: PostgreSQL, having
    waited for the lock, would look for the new head among the rows from before the wait.
    """
    return Claim.objects.select_for_update().get(pk=claim.pk)


def _write(
    by: User, claim: Claim, head: Revision | None, content: FactCheck, form: Form
) -> Revision:
    revision = Revision(
        claim=claim,
        seq=head.seq + 1 if head else 1,
        author=by,
        created_at=timezone.now(),
        idempotency_key=form.key,
        **{name: getattr(content, name) for name in PLAIN_FIELDS},
    )
    annotations = [
        Annotation(revision=revision, sentence=p.sentence, start=p.start, end=p.end, exact=p.exact)
        for p in content.passages
    ]
    sources = _sources(content.evidence)
    citations = [
        _citation(revision, order, evidence, sources[evidence.url])
        for order, evidence in enumerate(content.evidence, start=1)
    ]
    previous = head.content_hash if head else ""
    revision.content_hash = chained_hash(previous, revision, annotations, citations)
    revision.save(force_insert=True)
    Annotation.objects.bulk_create(annotations)
    Citation.objects.bulk_create(citations)
    return revision


def _sources(evidence: list[Evidence]) -> dict[str, Source]:
    """The source of each address, made where it is new.

    In one order for everybody, so that two saves never wait for each other's rows.
    """
    return {
        one.url: Source.objects.get_or_create(url=one.url, defaults=_particulars(one))[0]
        for one in sorted(evidence, key=lambda one: one.url)
    }


def _particulars(evidence: Evidence) -> dict[str, Any]:
    return {
        "title": evidence.title,
        "publisher": evidence.publisher,
        "published_on": evidence.published_on,
    }


def _citation(revision: Revision, order: int, evidence: Evidence, source: Source) -> Citation:
    return Citation(
        revision=revision,
        order=order,
        source=source,
        stance=evidence.stance,
        quote=evidence.quote,
        note=evidence.note,
        **_particulars(evidence),
    )


def _says_the_same(revision: Revision, content: FactCheck) -> bool:
    return content_of(revision) == content


def _mark_for_check(content: FactCheck) -> None:
    """A sentence in which a claim is being checked has been read."""
    Sentence.objects.filter(
        pk__in=[passage.sentence.pk for passage in content.passages], triage=Triage.UNREAD
    ).update(triage=Triage.CHECK)
