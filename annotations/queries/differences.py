"""What changed between two revisions, field by field and word by word."""

from collections.abc import Iterable
from dataclasses import dataclass

from annotations.models import Citation, Revision, Verdict
from annotations.text.diff import Change, brief, word_diff

LABELS = {
    "statement": "What is claimed",
    "claimant": "Who claims it",
    "claimant_url": "Where it was said",
    "said_on": "When",
    "summary": "Summary",
    "rationale": "Rationale",
    "why_checked": "Why we checked it",
}


@dataclass(frozen=True)
class Difference:
    """One field that changed; for the verdict `before` and `after` say it instead of words."""

    field: str
    label: str
    changes: list[Change]
    before: Verdict | None = None
    after: Verdict | None = None

    @property
    def brief(self) -> list[Change]:
        """The changes without long unchanged stretches, for narrow columns."""
        return brief(self.changes)


def differences(old: Revision, new: Revision) -> list[Difference]:
    """The fields in which `new` differs from `old`, in the form's order."""
    found = []
    if old.verdict_id != new.verdict_id:
        found.append(Difference("verdict", "Verdict", [], old.verdict, new.verdict))
    for name, label in LABELS.items():
        before, after = _shown(old, name), _shown(new, name)
        if before != after:
            found.append(Difference(name, label, word_diff(before, after)))
    passages = [" … ".join(a.exact for a in revision.annotations.all()) for revision in (old, new)]
    if passages[0] != passages[1]:
        found.append(Difference("passage", "Passage", word_diff(*passages)))
    evidence = [_lines(revision.citations.all()) for revision in (old, new)]
    if evidence[0] != evidence[1]:
        found.append(Difference("evidence", "Evidence", word_diff(*evidence)))
    return found


def _shown(revision: Revision, name: str) -> str:
    value = getattr(revision, name)
    return "" if value is None else str(value)


def _lines(citations: "Iterable[Citation]") -> str:
    return "\n".join(
        " · ".join(
            part
            for part in (
                citation.get_stance_display(),
                citation.title,
                citation.publisher,
                str(citation.published_on or ""),
                citation.source.url,
                f"“{citation.quote}”" if citation.quote else "",
                citation.note,
            )
            if part
        )
        for citation in citations
    )
