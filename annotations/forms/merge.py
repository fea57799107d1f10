"""Brings together what two people made of the same text, field by field."""

from dataclasses import dataclass

from annotations.text.diff import Change, brief, word_diff

Typed = tuple[dict[str, str], list[dict[str, str]]]

LABELS = {
    "verdict": "Verdict",
    "passage": "Passage",
    "statement": "What is claimed",
    "claimant": "Who claims it",
    "claimant_url": "Where",
    "said_on": "Said on",
    "summary": "Summary",
    "rationale": "Rationale",
    "why_checked": "Why we check it",
}


@dataclass(frozen=True)
class FieldMerge:
    """A field that somebody changed: where it began, theirs and yours against that."""

    field: str
    label: str
    base: str
    theirs: list[Change]
    yours: list[Change]
    both: bool


def merge(
    base: Typed, theirs: Typed, yours: Typed, verdicts: dict[str, str]
) -> tuple[Typed, list[FieldMerge]]:
    """What to propose, and the fields that differ from `base`.

    `verdicts` gives the label for each verdict's id.

    A field changed by one side takes that side's text; changed by both, it takes yours,
    since theirs is stored and yours would be lost.
    """
    plain: dict[str, str] = {}
    fields = []
    for name, label in LABELS.items():
        texts = [_lines(side[0].get(name, "")) for side in (base, theirs, yours)]
        plain[name] = texts[1] if texts[2] == texts[0] else texts[2]
        if texts[1] != texts[0] or texts[2] != texts[0]:
            shown = [verdicts.get(text, "") for text in texts] if name == "verdict" else texts
            fields.append(_field(name, label, shown))
    rows = theirs[1] if _rows(yours[1]) == _rows(base[1]) else yours[1]
    evidence = [_rows(side[1]) for side in (base, theirs, yours)]
    if evidence[1] != evidence[0] or evidence[2] != evidence[0]:
        fields.append(_field("evidence", "Evidence", evidence))
    return (plain, rows), fields


def _field(name: str, label: str, texts: list[str]) -> FieldMerge:
    base, theirs, yours = texts
    both = base not in (theirs, yours) and theirs != yours
    changes = [brief(word_diff(base, text)) for text in (theirs, yours)]
    return FieldMerge(name, label, base, changes[0], changes[1], both)


def _lines(text: str) -> str:
    """`text` with line breaks as they are stored; forms send CR LF."""
    return text.replace("\r\n", "\n").strip()


def _rows(rows: list[dict[str, str]]) -> str:
    """Evidence as lines of text, to be compared and shown."""
    names = ("stance", "url", "title", "publisher", "published_on", "quote", "note")
    return "\n".join(
        " · ".join(_lines(row[name]) for name in names if row.get(name))
        for row in rows
        if not row.get("DELETE")
    )
