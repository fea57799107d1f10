"""What changed between two texts, word by word, for a person to read."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

Op = Literal["same", "insert", "delete"]

# Scripts written without spaces are compared by the character.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_LETTERS = rf"[^\W{_UNSPACED}]++"
_UNIT = re.compile(rf"({_LETTERS}(?:['’\-.,]{_LETTERS})*+|\S|(?<!.)(?=\s))(\s*+)", re.DOTALL)

# Gaps without a word of their own are compared pair by pair up to this many pairs and replaced
# as a whole beyond it, so that unlike texts of 20,000 characters stay a matter of milliseconds.
_MOST_PAIRS = 20_000
_DEEPEST = 30


class Change(NamedTuple):
    """A run of text that both versions share, or that only one of them has."""

    op: Op
    text: str


class _Unit(NamedTuple):
    word: str
    space: str


class _Block(NamedTuple):
    """Units a_start:a_end of the old text against b_start:b_end of the new one."""

    same: bool
    a_start: int
    a_end: int
    b_start: int
    b_end: int


def word_diff(old: str, new: str) -> list[Change]:
    """Return the runs that lead from `old` to `new`.

    "same" and "delete" joined give `old`; "same" and "insert" joined give `new`. No run is empty,
    no two neighbours have the same op, and a deletion comes before the insertion replacing it.
    """
    a, b = _units(old), _units(new)
    words_a, words_b = [unit.word for unit in a], [unit.word for unit in b]
    matches = _matches(words_a, words_b, 0, len(a), 0, len(b))
    return list(_changes(_readable(_blocks(matches, len(a), len(b)), words_a), a, b))


def _units(text: str) -> list[_Unit]:
    return [_Unit(*match.groups()) for match in _UNIT.finditer(text)]


def _matches(
    a: list[str], b: list[str], a_start: int, a_end: int, b_start: int, b_end: int, depth: int = 0
) -> Iterator[tuple[int, int]]:
    """Pairs of equal units in ascending order: ends first, then words that occur just once."""
    while a_start < a_end and b_start < b_end and a[a_start] == b[b_start]:
        yield a_start, b_start
        a_start, b_start = a_start + 1, b_start + 1
    tail = 0
    while a_end - tail > a_start and b_end - tail > b_start:
        if a[a_end - tail - 1] != b[b_end - tail - 1]:
            break
        tail += 1
    yield from _inner(a, b, a_start, a_end - tail, b_start, b_end - tail, depth)
    yield from zip(range(a_end - tail, a_end), range(b_end - tail, b_end), strict=True)


def _inner(
    a: list[str], b: list[str], a_start: int, a_end: int, b_start: int, b_end: int, depth: int
) -> Iterator[tuple[int, int]]:
    pairs = (a_end - a_start) * (b_end - b_start)
    if not pairs:
        return
    if pairs <= _MOST_PAIRS:
        matcher = SequenceMatcher(None, a[a_start:a_end], b[b_start:b_end], autojunk=False)
        for block in matcher.get_matching_blocks():
            for step in range(block.size):
                yield a_start + block.a + step, b_start + block.b + step
        return
    if depth == _DEEPEST:
        return
    anchors = _anchors(a, b, a_start, a_end, b_start, b_end)
    if not anchors:
        return
    for i, j in anchors:
        yield from _matches(a, b, a_start, i, b_start, j, depth + 1)
        yield i, j
        a_start, b_start = i + 1, j + 1
    yield from _matches(a, b, a_start, a_end, b_start, b_end, depth + 1)


def _anchors(
    a: list[str], b: list[str], a_start: int, a_end: int, b_start: int, b_end: int
) -> list[tuple[int, int]]:
    """The longest series of words found once on each side and in the same order on both."""
    counts_a, counts_b = Counter(a[a_start:a_end]), Counter(b[b_start:b_end])
    places = {b[j]: j for j in range(b_start, b_end) if counts_b[b[j]] == 1}
    pairs = [
        (i, places[a[i]]) for i in range(a_start, a_end) if counts_a[a[i]] == 1 and a[i] in places
    ]
    tops: list[int] = []
    tails: list[int] = []
    previous = [-1] * len(pairs)
    for index, (_, j) in enumerate(pairs):
        at = bisect_left(tops, j)
        previous[index] = tails[at - 1] if at else -1
        tops[at : at + 1], tails[at : at + 1] = [j], [index]
    series, index = [], tails[-1] if tails else -1
    while index >= 0:
        series.append(pairs[index])
        index = previous[index]
    return series[::-1]


def _blocks(matches: Iterator[tuple[int, int]], a_size: int, b_size: int) -> list[_Block]:
    """Turn matched pairs into alternating same and changed blocks that cover both sides."""
    blocks: list[_Block] = []
    a_next = b_next = 0
    for i, j in matches:
        if i > a_next or j > b_next:
            blocks.append(_Block(False, a_next, i, b_next, j))
        if blocks and blocks[-1].same:
            blocks[-1] = blocks[-1]._replace(a_end=i + 1, b_end=j + 1)
        else:
            blocks.append(_Block(True, i, i + 1, j, j + 1))
        a_next, b_next = i + 1, j + 1
    if a_size > a_next or b_size > b_next:
        blocks.append(_Block(False, a_next, a_size, b_next, b_size))
    return blocks


def _readable(blocks: list[_Block], words: list[str]) -> Iterator[_Block]:
    """Call a lone comma between two replaced words replaced too."""
    for index, block in enumerate(blocks):
        between = 0 < index < len(blocks) - 1
        shared = "".join(words[block.a_start : block.a_end])
        if block.same and between and not any(char.isalnum() for char in shared):
            block = block._replace(same=False)
        yield block


def _changes(blocks: Iterator[_Block], a: list[_Unit], b: list[_Unit]) -> Iterator[Change]:
    runs = _Runs()
    for block in blocks:
        olds, news = a[block.a_start : block.a_end], b[block.b_start : block.b_end]
        if not block.same:
            runs.change("".join(map("".join, olds)), "".join(map("".join, news)))
            continue
        for old, new in zip(olds, news, strict=True):
            yield from runs.keep(old.word)
            if old.space == new.space:
                yield from runs.keep(old.space)
            else:
                runs.change(old.space, new.space)
    yield from runs.flush()


class _Runs:
    """Collects text until a run is complete, so that neighbours are joined."""

    def __init__(self) -> None:
        self.same: list[str] = []
        self.deleted: list[str] = []
        self.inserted: list[str] = []

    def keep(self, text: str) -> Iterator[Change]:
        if not text:
            return
        if self.deleted or self.inserted:
            yield from self.flush()
        self.same.append(text)

    def change(self, old: str, new: str) -> None:
        self.deleted += [old] if old else []
        self.inserted += [new] if new else []

    def flush(self) -> Iterator[Change]:
        runs: list[tuple[Op, list[str]]] = [
            ("same", self.same),
            ("delete", self.deleted),
            ("insert", self.inserted),
        ]
        for op, parts in runs:
            if parts:
                yield Change(op, "".join(parts))
                parts.clear()


AROUND = 60  # characters left standing on each side of a change


def brief(changes: list[Change]) -> list[Change]:
    """`changes` with the middle of long unchanged or deleted stretches left out, for reading.

    What was inserted stays whole.
    """
    return [
        change if change.op == "insert" else Change(change.op, _shortened(change.text))
        for change in changes
    ]


def _shortened(text: str) -> str:
    return text if len(text) <= 3 * AROUND else f"{text[:AROUND]} … {text[-AROUND:]}"
