"""How lines make up blocks: every line break ends one, save inside a hard-wrapped paragraph."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

LONGEST_BLOCK = 20_000  # code points

_NARROWEST, _WIDEST = 30, 130  # code points in the longest line of a hard-wrapped paragraph

# Bullets, numbers, quotation and heading marks: such a line begins something of its own.
MARKER = re.compile(
    r"(?:[•‣◦⁃▪▫●○■□–—*+\-·]\s|\(?\d{1,3}[.)]+\s|\(?[^\W\d_][.)]\s|#{1,6}\s|>|\|)",
)
# What stands at a line's end when its sentence goes on: a comma, a hyphen or a small word.
_GOES_ON = re.compile(
    r"(?:[,;\-–—(]|\b(?:a|an|the|of|in|on|at|to|by|for|from|with|and|or|but|that|which|who|as|is|are"
    r"|was|were|has|have|had|be|been|will|would|its|their|his|her|our|than|into|über|und|der|die|das"
    r"|den|dem|des|ein|eine|einer|von|mit|zu|im|für|le|la|les|de|du|et|à|un|une|que|el|los|y|en|del"
    r"|se|ki|je|za|na|v|z|s|po|i|w|do|że|и|в|на|с|по|не|что|і|у|та|з|що))\Z",
    re.IGNORECASE,
)
_STOPPED = re.compile(r"[.!?…:‽؟۔。！？।॥։።][\"'”’»›)\]」』]*\Z")
_GOOD_CUT = re.compile(r"[.!?…]\s(?=\s*\S)|[。！？।]|\s(?=\S)")


_Line = tuple[int, int]  # start and end without the white space around


class _Run(NamedTuple):
    """Lines that follow one another without a blank line; `flows` speaks of each break."""

    lines: list[_Line]
    flows: list[bool]
    width: int


def text_blocks(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """Yield start and end of each block from `start` on, in code points.

    A block is a line, or the joined lines of a hard-wrapped paragraph. It begins and ends with a
    visible character, holds at most `LONGEST_BLOCK` code points, and nothing but white space lies
    between blocks.
    """
    runs = [_run(text, lines) for lines in _runs(text, start)]
    # A run of two lines tells little of how wide the text was set; its other runs may tell more.
    usual = max((run.width for run in runs if _is_wrapped(text, run, run.width)), default=0)
    for run in runs:
        begin, end = run.lines[0]
        for line, joined in zip(run.lines[1:], _joints(text, run, usual), strict=True):
            if not joined:
                yield from _capped(text, begin, end)
                begin = line[0]
            end = line[1]
        yield from _capped(text, begin, end)


def ends_with_stop(block: str) -> bool:
    """Whether `block` ends the way a sentence does, closing quotation marks and brackets apart."""
    return _STOPPED.search(block[-40:]) is not None


def _runs(text: str, position: int) -> Iterator[list[_Line]]:
    """Yield lines that follow one another without a blank line."""
    run: list[_Line] = []
    for raw in text[position:].splitlines(keepends=True):
        stripped = raw.strip()
        if stripped:
            first = position + len(raw) - len(raw.lstrip())
            run.append((first, first + len(stripped)))
        elif run:
            yield run
            run = []
        position += len(raw)
    if run:
        yield run


def _run(text: str, lines: list[_Line]) -> _Run:
    width = max(end - start for start, end in lines)
    return _Run(lines, [_flows_on(text, a, b) for a, b in pairwise(lines)], width)


def _joints(text: str, run: _Run, usual: int) -> list[bool]:
    """For each line but the first: does it carry on the paragraph of the line before?"""
    joints = run.flows
    width = run.width if _is_wrapped(text, run, run.width) else usual
    if run.flows and run.width <= width:
        full = [_is_full(text, a, b, width) for a, b in pairwise(run.lines)]
        joints = [flow or is_full for flow, is_full in zip(joints, full, strict=True)]
    return [
        joined and not MARKER.match(text, *line)
        for line, joined in zip(run.lines[1:], joints, strict=True)
    ]


def _is_wrapped(text: str, run: _Run, width: int) -> bool:
    """Whether most lines are as long as they can be, and one of those breaks a sentence."""
    if len(run.lines) < 3 or not _NARROWEST <= width <= _WIDEST or not any(run.flows):
        return False
    full = [_is_full(text, a, b, width) for a, b in pairwise(run.lines)]
    broken = any(f and g for f, g in zip(full, run.flows, strict=True))
    return broken and sum(full) * 3 >= len(full) * 2


def _is_full(text: str, line: _Line, following: _Line, width: int) -> bool:
    """Whether the next line's first word would have been too much for this line."""
    start, end = following
    word = text[start : min(end, start + 60)].split(None, 1)[0]
    return line[1] - line[0] + 1 + len(word) > width


def _flows_on(text: str, line: _Line, following: _Line) -> bool:
    """Whether the break by itself shows that a sentence goes on over it."""
    start, end = line
    first, lead = text[following[0]], text[start]
    begun = end - start >= _NARROWEST or lead.isupper() or not lead.isalpha()
    if not begun or not first.isalnum() or end - start > 4 * _WIDEST:
        return False
    last = text[max(start, end - 40) : end]
    if _STOPPED.search(last):
        return False
    return first.islower() or _GOES_ON.search(last) is not None


def _capped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST_BLOCK:
        cut = _cut(text, start)
        stop = cut
        while text[stop - 1].isspace():
            stop -= 1
        yield start, stop
        start = cut
        while text[start].isspace():
            start += 1
    yield start, end


def _cut(text: str, start: int) -> int:
    """Where to cut an overlong block: after a sentence if one ends near the limit, else a word."""
    limit = start + LONGEST_BLOCK
    near = start + LONGEST_BLOCK * 3 // 4
    cuts = [
        (match[0][0] in ".!?…。！？।", match.end())
        for match in _GOOD_CUT.finditer(text, near, limit)
    ]
    return max(cuts)[1] if cuts else limit
