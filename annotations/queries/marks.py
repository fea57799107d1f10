"""Lays approved verdicts over the text of an article: runs, margin notes, strip."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise
from typing import Any

from django.db.models import F, Q

from annotations.choices import Decision
from annotations.models import Annotation, Sentence, Verdict
from annotations.text.blocks import Kind

NUMBERED = (Kind.PARAGRAPH, Kind.QUOTE)


@dataclass(frozen=True)
class Mark:
    """One checked passage: `start` and `end` are code points of the version's text.

    `anchor` names its place on the page; a claim's first passage has the plain name.
    """

    anchor: str
    claim_id: int
    slug: str
    verdict: Verdict
    sentence: int
    start: int
    end: int
    summary: str
    author: str
    reviewer: str
    approved_at: datetime


@dataclass
class Run:
    """Text under the same marks; `marks` from the inner to the outer.

    `low` says that its only mark lies outside another one elsewhere, so that its underline
    keeps the lower place all along.
    """

    text: str
    marks: list[Mark] = field(default_factory=list)
    begins: list[Mark] = field(default_factory=list)
    ends: list[Mark] = field(default_factory=list)
    low: bool = False

    @property
    def inner(self) -> Mark | None:
        return self.marks[0] if self.marks else None

    @property
    def outer(self) -> Mark | None:
        return self.marks[1] if len(self.marks) > 1 else None


@dataclass
class Block:
    """A paragraph, heading, list item, quote, caption or header line, as it is printed.

    `number` counts paragraphs and quotes from 1 and is 0 for all else; `sign` is what a list
    item begins with, which is then not in its runs.
    """

    kind: str
    number: int
    runs: list[Run]
    notes: list[Mark]
    sign: str = ""


@dataclass(frozen=True)
class Cell:
    """A sentence in the strip; `weight` from 1 to 40 stands for its length."""

    position: int
    weight: int
    kind: str
    gap: str
    mark: Mark | None


def marks_of(version_ids: Collection[int], scale: Iterable[Verdict]) -> dict[int, list[Mark]]:
    """The approved passages of each version, in reading order; one query."""
    verdicts = {verdict.pk: verdict for verdict in scale}
    rows: Iterable[tuple[Any, ...]] = (
        Annotation.objects.filter(
            Q(revision__reviews__decision=Decision.APPROVE),
            sentence__version_id__in=version_ids,
            revision=F("revision__claim__approved"),
        )
        .order_by("start", "-end", "pk")
        .values_list(
            "sentence__version_id",
            "revision__claim_id",
            "revision__claim__slug",
            "revision__verdict_id",
            "sentence__position",
            "start",
            "end",
            "revision__summary",
            "revision__author__display_name",
            "revision__reviews__reviewer__display_name",
            "revision__reviews__created_at",
        )
    )
    marks: dict[int, list[Mark]] = {pk: [] for pk in version_ids}
    for version_id, claim_id, slug, verdict_id, position, start, *rest in rows:
        again = any(mark.claim_id == claim_id for mark in marks[version_id])
        anchor = f"claim-{claim_id}-{start}" if again else f"claim-{claim_id}"
        marks[version_id].append(
            Mark(anchor, claim_id, slug, verdicts[verdict_id], position, start, *rest)
        )
    return marks


def blocks_of(text: str, sentences: Iterable[Sentence], marks: list[Mark]) -> list[Block]:
    """The article as it is printed, with marks laid over it."""
    blocks: list[Block] = []
    number = 0
    for group in _grouped(sentences):
        start, end = group[0].start, group[-1].end
        inside = [mark for mark in marks if start <= mark.start < end]
        runs = _runs(text, start, end, inside)
        kind = group[0].kind
        number += kind in NUMBERED
        sign = _take_sign(runs) if kind == Kind.LIST else ""
        blocks.append(Block(kind, number if kind in NUMBERED else 0, runs, inside, sign))
    return blocks


def _take_sign(runs: list[Run]) -> str:
    """Cut the bullet or number off a list item, unless it is part of a checked passage."""
    found = re.match(r"\S+\s+", runs[0].text)
    if runs[0].marks or not found:
        return ""
    runs[0].text = runs[0].text[found.end() :]
    return found[0]


def _grouped(sentences: Iterable[Sentence]) -> list[list[Sentence]]:
    groups: list[list[Sentence]] = []
    key: tuple[str, int] | None = None
    for sentence in sentences:
        if (sentence.kind, sentence.paragraph) != key:
            key = (sentence.kind, sentence.paragraph)
            groups.append([])
        groups[-1].append(sentence)
    return groups


def _runs(text: str, start: int, end: int, marks: list[Mark]) -> list[Run]:
    """Cut `text[start:end]` wherever a mark begins or ends."""
    cuts = sorted(
        {start, end} | {cut for mark in marks for cut in (mark.start, mark.end) if cut < end}
    )
    runs = []
    for left, right in pairwise(cuts):
        over = [mark for mark in marks if mark.start <= left and right <= mark.end]
        over.sort(key=lambda mark: mark.end - mark.start)
        runs.append(
            Run(
                text[left:right],
                over,
                begins=[mark for mark in marks if mark.start == left],
                ends=[mark for mark in over if mark.end == right],
            )
        )
    outside = [run.outer for run in runs if run.outer]
    for run in runs:
        run.low = len(run.marks) == 1 and run.inner in outside
    return runs


def strip_of(sentences: list[Sentence], marks: list[Mark]) -> list[Cell]:
    """One cell a sentence, with the first verdict it carries."""
    longest = max((s.end - s.start for s in sentences), default=1)
    first: dict[int, Mark] = {}
    for mark in marks:
        first.setdefault(mark.sentence, mark)
    cells: list[Cell] = []
    before: Sentence | None = None
    for sentence in sentences:
        weight = max(1, round(40 * (sentence.end - sentence.start) / longest))
        gap = _gap(before, sentence)
        cells.append(
            Cell(sentence.position, weight, sentence.kind, gap, first.get(sentence.position))
        )
        before = sentence
    return cells


def _gap(before: Sentence | None, sentence: Sentence) -> str:
    if before is None or (before.kind, before.paragraph) == (sentence.kind, sentence.paragraph):
        return ""
    return "caption" if sentence.kind == Kind.CAPTION else "paragraph"


def tally(marks: list[Mark], verdicts: Iterable[Verdict]) -> list[tuple[Verdict, int]]:
    """How many claims have each verdict, in the scale's order, empty ones left out."""
    claims = {mark.claim_id: mark.verdict.pk for mark in marks}
    counts = [(verdict, list(claims.values()).count(verdict.pk)) for verdict in verdicts]
    return [(verdict, count) for verdict, count in counts if count]
