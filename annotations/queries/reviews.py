"""The review queue: what waits for whom, and one item of it in the middle."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from annotations.models import Annotation, Article, Claim, Revision, User, Verdict

from .differences import Difference, differences
from .sentences import whole_revisions


@dataclass(frozen=True)
class QueueRow:
    """One submitted claim."""

    claim_id: int
    quote: str
    verdict: Verdict | None
    author: str
    submitted_at: datetime
    is_mine: bool
    is_public: bool


@dataclass(frozen=True)
class ReviewQueue:
    """What waits for this person, and apart from it what they may not decide."""

    rows: list[QueueRow]
    own: list[QueueRow]


def review_queue(user: User) -> ReviewQueue:
    """Submitted claims, what is public already and the oldest first; two queries."""
    verdicts = {verdict.pk: verdict for verdict in Verdict.objects.all()}
    claims = (
        _with_contribution(Claim.objects.awaiting_review(), user)
        .order_by(F("approved_id").desc(nulls_last=True), "submitted_at", "pk")
        .values_list(
            "pk",
            "head__annotations__exact",
            "head__verdict_id",
            "head__author__display_name",
            "submitted_at",
            "is_mine",
            "approved_id",
            "head__annotations__pk",
        )
    )
    rows: dict[int, QueueRow] = {}
    for pk, quote, verdict_id, author, at, is_mine, approved_id, _ in claims:
        rows.setdefault(
            pk,
            QueueRow(
                pk, quote, verdicts.get(verdict_id), author, at, is_mine, approved_id is not None
            ),
        )
    ordered = sorted(rows.values(), key=lambda row: (not row.is_public, row.submitted_at))
    return ReviewQueue(
        rows=[row for row in ordered if not row.is_mine],
        own=[row for row in ordered if row.is_mine],
    )


def _with_contribution(claims: "QuerySet[Claim]", user: User) -> "QuerySet[Any]":
    """`claims` with `is_mine`: whether `user` wrote a part since the last approval."""
    since = Q(claim__approved__isnull=True) | Q(seq__gt=F("claim__approved__seq"))
    return claims.annotate(
        is_mine=Exists(Revision.objects.filter(since, claim=OuterRef("pk"), author=user))
    )


def waiting_count(user: User) -> int:
    """How many submitted claims `user` may decide; one query."""
    return _with_contribution(Claim.objects.awaiting_review(), user).filter(is_mine=False).count()


@dataclass(frozen=True)
class Context:
    """The passage under review with the sentences around it."""

    article: Article
    position: int
    before: str
    quote_before: str
    quote: str
    quote_after: str
    after: str


@dataclass(frozen=True)
class ReviewItem:
    """One claim as a reviewer sees it."""

    claim: Claim
    head: Revision
    approved: Revision | None
    changes: list[Difference]
    changed_citations: set[int]
    context: Context | None
    revisions: list[Revision]

    @property
    def decided(self) -> bool:
        """Whether anybody ever decided on a version of it."""
        return any(revision.reviews.all() for revision in self.revisions)

    @property
    def contributors(self) -> list[tuple[str, str]]:
        """Names with the numbers of the versions they wrote since the last approval."""
        since = self.approved.seq if self.approved else 0
        seqs: dict[str, list[int]] = {}
        for revision in self.revisions:
            if revision.seq > since:
                seqs.setdefault(str(revision.author), []).append(revision.seq)
        return [(name, ", ".join(map(str, numbers))) for name, numbers in seqs.items()]


def review_item(claim: Claim) -> ReviewItem:
    """One claim with what changed since its approval; seven queries."""
    revisions = list(whole_revisions().filter(claim=claim).order_by("seq"))
    by_pk = {revision.pk: revision for revision in revisions}
    head = by_pk[claim.head_id or 0]
    approved = by_pk.get(claim.approved_id or 0)
    base = approved or _last_decided(revisions, head)
    known = {_evidence_key(c) for c in base.citations.all()} if base else set()
    return ReviewItem(
        claim=claim,
        head=head,
        approved=approved,
        changes=differences(base, head) if base else [],
        changed_citations={
            c.pk for c in head.citations.all() if base and _evidence_key(c) not in known
        },
        context=_context(head.annotations.first()),
        revisions=revisions,
    )


def _last_decided(revisions: list[Revision], head: Revision) -> Revision | None:
    """The newest revision before `head` that somebody decided on."""
    return next((r for r in reversed(revisions) if r.seq < head.seq and r.reviews.all()), None)


def _evidence_key(citation: object) -> tuple[object, ...]:
    return tuple(
        getattr(citation, name)
        for name in ("source_id", "stance", "quote", "note", "title", "publisher", "published_on")
    )


def _context(annotation: Annotation | None) -> Context | None:
    """The passage with the rest of its sentence, and the neighbours; three queries."""
    if annotation is None:
        return None
    sentence = annotation.sentence
    version = sentence.version
    text, position = version.text, sentence.position
    near = {
        s.position: s for s in version.sentences.filter(position__in=(position - 1, position + 1))
    }
    return Context(
        article=version.article,
        position=position,
        before=near[position - 1].text_in(text) if position - 1 in near else "",
        quote_before=text[sentence.start : annotation.start],
        quote=annotation.exact,
        quote_after=text[annotation.end : sentence.end],
        after=near[position + 1].text_in(text) if position + 1 in near else "",
    )
