"""Plain builders; every write goes through the workflow, as in life."""

import uuid
from typing import Any

from annotations.choices import Role, Stance
from annotations.models import Article, Claim, Revision, Sentence, User, Verdict
from annotations.models.verdicts import Verdict as VerdictModel
from annotations.workflow.articles import Metadata, import_article, publish_article
from annotations.workflow.claims import submit_claim
from annotations.workflow.content import Evidence, FactCheck, Passage
from annotations.workflow.reviews import approve_revision
from annotations.workflow.revisions import Form, save_revision

TEXT = "The tower is 300 metres tall. It was built in 1889. Many people like it."
PASSWORD = "correct horse battery staple"


def user(name: str = "editor", role: Role = Role.EDITOR, **fields: Any) -> User:
    """A person `name@desk.test`."""
    return User.objects.create_user(
        f"{name}@desk.test", PASSWORD, display_name=name.capitalize(), role=role, **fields
    )


def verdict(slug: str = "half-true") -> VerdictModel:
    """A rating of the default scale, made where a test has emptied the tables."""
    order = {"true": 1, "half-true": 3, "false": 5, "unverifiable": 7}[slug]
    value = {"true": 5, "half-true": 3, "false": 1}.get(slug)
    found, _ = Verdict.objects.get_or_create(
        slug=slug,
        defaults={
            "label": slug.replace("-", " ").capitalize(),
            "definition": "As its name says.",
            "value": value,
            "tone": slug,
            "icon": slug,
            "order": order,
        },
    )
    return found


def article(by: User, text: str = TEXT, *, public: User | None = None, **fields: Any) -> Article:
    """A stored article; made public by `public`, a reviewer, if given."""
    fields.setdefault("title", "The tower")
    stored = import_article(by=by, text=text, metadata=Metadata(**fields))
    return publish_article(by=public, article=stored) if public else stored


def sentence(of: Article, position: int = 1) -> Sentence:
    """The sentence of `of` at `position`, counted from 1."""
    return Sentence.objects.select_related("version").get(
        version=of.current_version, position=position
    )


def content(on: Sentence, **fields: Any) -> FactCheck:
    """A fact-check of a whole sentence that is ready to be submitted, save for `fields`."""
    whole = Passage(on, on.start, on.end, on.text_in(on.version.text))
    complete: dict[str, Any] = {
        "passages": [whole],
        "statement": "The tower is 300 metres tall.",
        "claimant": "The Daily Example",
        "verdict": verdict(),
        "summary": "It depends on the aerial.",
        "rationale": "With its aerial it is **330 metres** tall.",
        "evidence": [Evidence("https://example.org/tower", Stance.REFUTES, quote="330 metres")],
    }
    return FactCheck(**complete | fields)


def form(base_seq: int = 0) -> Form:
    """A form never posted before, shown when `base_seq` was the newest revision."""
    return Form(base_seq=base_seq, key=uuid.uuid4(), tab=uuid.uuid4())


def saved(by: User, on: Sentence, **fields: Any) -> Claim:
    """A new claim in work."""
    return save_revision(by=by, claim=None, content=content(on, **fields), form=form()).claim


def revised(by: User, claim: Claim, on: Sentence, **fields: Any) -> Revision:
    """One more revision of `claim`, on top of its newest."""
    claim.refresh_from_db()
    assert claim.head
    return save_revision(
        by=by, claim=claim, content=content(on, **fields), form=form(claim.head.seq)
    )


def submitted(by: User, on: Sentence, **fields: Any) -> Claim:
    """A new claim that waits for a reviewer."""
    return submit_claim(by=by, claim=saved(by, on, **fields), seq=1)


def approved(by: User, reviewer: User, on: Sentence, **fields: Any) -> Claim:
    """A new claim written by `by` and approved by `reviewer`."""
    claim = submitted(by, on, **fields)
    approve_revision(by=reviewer, claim=claim, seq=1)
    claim.refresh_from_db()
    return claim
