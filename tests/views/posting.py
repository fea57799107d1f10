"""What a browser sends: the editor's form, filled in and with its hidden fields."""

import uuid

from django.urls import reverse

from annotations.forms.owners import sign_owner
from annotations.models import Claim, Sentence, User
from tests import factories

EVIDENCE = {
    "url": "https://example.org/tower",
    "stance": "refutes",
    "title": "The tower",
    "publisher": "Example",
    "published_on": "2024-01-31",
    "quote": "330 metres",
    "note": "",
}


def sentence_url(on: Sentence) -> str:
    """The workspace at `on`."""
    return reverse("desk:sentence-detail", args=[on.version.article.slug, on.position])


def typed(
    by: User,
    on: Sentence,
    *,
    claim: Claim | None = None,
    base_seq: int = 0,
    evidence: list[dict[str, str]] | None = None,
    **fields: str,
) -> dict[str, str]:
    """The form of a complete fact-check of `on`, as `by` posts it, save for `fields`."""
    tab = uuid.uuid4()
    rows = [EVIDENCE] if evidence is None else evidence
    form = {
        "passage": on.text_in(on.version.text),
        "verdict": str(factories.verdict().pk),
        "statement": "The tower is 300 metres tall.",
        "claimant": "The Daily Example",
        "claimant_url": "https://example.com/daily",
        "said_on": "2024-02-01",
        "summary": "It depends on the aerial.",
        "rationale": "With its aerial it is **330 metres** tall.",
        "why_checked": "Many asked.",
        "claim": str(claim.pk) if claim else "",
        "base_seq": str(base_seq),
        "key": str(uuid.uuid4()),
        "tab": str(tab),
        "owner": sign_owner(by.pk, tab),
        "then": "",
        **management(len(rows)),
    }
    for number, row in enumerate(rows):
        form |= {f"evidence-{number}-{name}": value for name, value in row.items()}
    return form | fields


def management(rows: int, initial: int = 0) -> dict[str, str]:
    """The hidden fields that say how many evidence rows there are."""
    return {"evidence-TOTAL_FORMS": str(rows), "evidence-INITIAL_FORMS": str(initial)}
