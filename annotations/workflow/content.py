"""What a revision says, as plain values: before it is saved, and read back from it."""

from dataclasses import dataclass, field
from datetime import date

from annotations.models import Revision, Sentence, Verdict

PLAIN_FIELDS = (
    "statement",
    "claimant",
    "claimant_url",
    "said_on",
    "verdict",
    "summary",
    "rationale",
    "why_checked",
)


@dataclass(frozen=True)
class Passage:
    """Words of a sentence: `start` and `end` are code points of its version's text."""

    sentence: Sentence
    start: int
    end: int
    exact: str


@dataclass(frozen=True)
class Evidence:
    """One evidence link as it was typed and cleaned."""

    url: str
    stance: str
    quote: str = ""
    note: str = ""
    title: str = ""
    publisher: str = ""
    published_on: date | None = None


@dataclass(frozen=True)
class FactCheck:
    """The whole content of a revision."""

    passages: list[Passage]
    statement: str = ""
    claimant: str = ""
    claimant_url: str = ""
    said_on: date | None = None
    verdict: Verdict | None = None
    summary: str = ""
    rationale: str = ""
    why_checked: str = ""
    evidence: list[Evidence] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written about the passage."""
        return not self.evidence and not any(getattr(self, name) for name in PLAIN_FIELDS)


def content_of(revision: Revision) -> FactCheck:
    """What `revision` says, in the shape in which it was saved."""
    return FactCheck(
        passages=[
            Passage(a.sentence, a.start, a.end, a.exact)
            for a in revision.annotations.select_related("sentence").order_by("start")
        ],
        evidence=[
            Evidence(
                url=c.source.url,
                stance=c.stance,
                quote=c.quote,
                note=c.note,
                title=c.title,
                publisher=c.publisher,
                published_on=c.published_on,
            )
            for c in revision.citations.select_related("source").order_by("order")
        ],
        **{name: getattr(revision, name) for name in PLAIN_FIELDS},
    )
