"""Loads the demonstration, a worked fact-check of a real article, and takes it away again."""

import json
import secrets
import uuid
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.db.models import QuerySet

from annotations.choices import Act, ClaimState, Origin, Role
from annotations.models import (
    Annotation,
    Article,
    ArticleVersion,
    Citation,
    Claim,
    Correction,
    Draft,
    Event,
    Review,
    Revision,
    Sentence,
    Source,
    User,
    Verdict,
    guards,
)
from annotations.text.anchors import locate_passage

from .articles import Metadata, import_article, publish_article
from .claims import submit_claim
from .content import Evidence, FactCheck, Passage
from .events import record
from .reviews import approve_revision, request_changes
from .revisions import Form, save_revision
from .sentences import triage_sentence

DATA = Path(__file__).resolve().parent.parent / "demo"
PEOPLE = [
    ("editor@demo.test", "Demo editor", Role.EDITOR),
    ("reviewer@demo.test", "Demo reviewer", Role.REVIEWER),
    ("reviewer2@demo.test", "Demo reviewer 2", Role.REVIEWER),
    ("admin@demo.test", "Demo admin", Role.ADMIN),
]


def demo_password() -> str:
    """The demonstration's one password, made at first need and kept in `var/demo-password`."""
    path = Path(settings.VAR_DIR) / "demo-password"
    try:
        with path.open("x") as file:
            path.chmod(0o600)
            file.write(secrets.token_urlsafe(12))
    except FileExistsError:
        pass
    return path.read_text().strip()


@transaction.atomic
def load_demo() -> Article | None:
    """Load people, article and fact-checks; None if they are there already."""
    if Article.objects.filter(is_demo=True).exists():
        return None
    editor, reviewer = _people()[:2]
    data = json.loads((DATA / "fact_checks.json").read_text())
    text = (DATA / "moscow-prisoners.txt").read_text()
    article = import_article(
        by=editor,
        text=text,
        metadata=Metadata(**data["article"]),
        origin=Origin.DEMO,
        is_demo=True,
    )
    version = article.current_version
    assert version  # stored together with the article
    sentences = {sentence.position: sentence for sentence in version.sentences.all()}
    for position, triage in data["triage"].items():
        triage_sentence(by=editor, sentence=sentences[int(position)], triage=triage)
    for fact_check in data["fact_checks"]:
        _write(editor, reviewer, sentences[fact_check["sentence"]], version.text, fact_check)
    publish_article(by=reviewer, article=article)
    record(Act.DEMO_LOAD, by=None, on=article)
    return article


def _people() -> list[User]:
    password = demo_password()
    return [
        User.objects.filter(email=email).first()
        or User.objects.create_user(email, password, display_name=name, role=role)
        for email, name, role in PEOPLE
    ]


def _write(
    editor: User, reviewer: User, sentence: Sentence, text: str, data: dict[str, Any]
) -> None:
    """One fact-check, taken through the workflow as far as the demonstration wants it."""
    revision = None
    first = data["first"]
    if first:
        revision = _save(editor, None, sentence, text, data | first["fields"])
        submit_claim(by=editor, claim=revision.claim, seq=1)
        approve_revision(by=reviewer, claim=revision.claim, seq=1)
    revision = _save(editor, revision, sentence, text, data)
    if data["ends"] == "in_work":
        return
    claim, seq = revision.claim, revision.seq
    submit_claim(by=editor, claim=claim, seq=seq)
    if data["ends"] == "changes_requested":
        request_changes(by=reviewer, claim=claim, seq=seq, comment=data["review_comment"])
    elif data["ends"] == "approved":
        public = {"kind": first["kind"], "note": first["note"]} if first else {}
        approve_revision(by=reviewer, claim=claim, seq=seq, **public)


def _save(
    editor: User, before: Revision | None, sentence: Sentence, text: str, data: dict[str, Any]
) -> Revision:
    words = sentence.text_in(text)
    start, end = locate_passage(words, data["passage"])
    passage = Passage(sentence, sentence.start + start, sentence.start + end, words[start:end])
    names = ("statement", "claimant", "claimant_url", "summary", "rationale", "why_checked")
    content = FactCheck(
        passages=[passage],
        verdict=Verdict.objects.get(slug=data["verdict"]) if data["verdict"] else None,
        said_on=_day(data["said_on"]),
        evidence=[
            Evidence(**row | {"published_on": _day(row["published_on"])})
            for row in data["evidence"]
        ],
        **{name: data[name] for name in names},
    )
    form = Form(base_seq=before.seq if before else 0, key=uuid.uuid4(), tab=uuid.uuid4())
    claim = before.claim if before else None
    return save_revision(by=editor, claim=claim, content=content, form=form)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def offer_demo() -> bool:
    """Load the demonstration unless it was taken away before; gives whether it is there."""
    if Event.objects.filter(act=Act.DEMO_REMOVE).exists():
        return Article.objects.filter(is_demo=True).exists()
    load_demo()
    return True


def remove_demo() -> int:
    """Take away the demonstration's articles with all that hangs on them; gives their number.

    The one command that lifts the guards of append-only tables, inside one transaction. Its
    accounts go too; one that did other work stays, switched off.
    """
    articles = list(Article.objects.filter(is_demo=True))
    with guards.lifted(connection):
        for article in articles:
            _remove(article)
            record(Act.DEMO_REMOVE, by=None, on=article, title=article.title)
        _remove_people()
    return len(articles)


def _remove(article: Article) -> None:
    """Delete from the leaves up; past Django's own protection, which the guards back."""
    sentences = Sentence.objects.filter(version__article=article)
    marked = Annotation.objects.filter(sentence__in=sentences)
    claims = list(Claim.objects.filter(revisions__annotations__in=marked).distinct())
    revisions = Revision.objects.filter(claim__in=claims)
    cited = list(Source.objects.filter(citations__revision__in=revisions).distinct())
    _audit_lines("claim", [claim.pk for claim in claims])
    _audit_lines("sentence", list(sentences.values_list("pk", flat=True)))
    _audit_lines("article", [article.pk])
    for rows in (
        Draft.objects.filter(sentence__in=sentences),
        Correction.objects.filter(claim__in=claims),
        Review.objects.filter(revision__in=revisions),
        Citation.objects.filter(revision__in=revisions),
        Annotation.objects.filter(revision__in=revisions),
    ):
        _delete(rows)
    Claim.objects.filter(pk__in=[c.pk for c in claims]).update(
        state=ClaimState.IN_WORK, head=None, approved=None
    )
    _delete(revisions)
    _delete(Claim.objects.filter(pk__in=[claim.pk for claim in claims]))
    _delete(Source.objects.filter(pk__in=[s.pk for s in cited], citations__isnull=True))
    Article.objects.filter(pk=article.pk).update(current_version=None)
    _delete(sentences)
    _delete(ArticleVersion.objects.filter(article=article))
    _delete(Article.objects.filter(pk=article.pk))


def _audit_lines(object_type: str, ids: list[int]) -> None:
    _delete(Event.objects.filter(object_type=object_type, object_id__in=ids))


def _delete(rows: "QuerySet[Any]") -> None:
    ids = list(rows.values_list("pk", flat=True))
    plain = rows.model._default_manager.filter(pk__in=ids)
    plain._raw_delete(plain.db)


def _remove_people() -> None:
    people = User.objects.filter(email__in=[email for email, _, _ in PEOPLE])
    for user in people:
        if _did_other_work(user):
            User.objects.filter(pk=user.pk).update(is_active=False)
        else:
            user.delete()


def _did_other_work(user: User) -> bool:
    return (
        Event.objects.filter(actor=user).exists()
        or Revision.objects.filter(author=user).exists()
        or ArticleVersion.objects.filter(imported_by=user).exists()
        or Draft.objects.filter(user=user).exists()
    )
