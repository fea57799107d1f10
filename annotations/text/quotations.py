"""What is quoted in a sentence, and who is said to have said it."""

import re

from annotations.text.signal_words import DETERMINERS
from annotations.text.starters import words

_MARKS = re.compile('[“”„«»‹「『‘"]')
_QUOTED = re.compile(
    r"“[^”“]++(?:”|\Z)|„[^“”\"]++(?:[“”\"]|\Z)|«[^»]++(?:»|\Z)|»[^«»]++«|‹[^‹›]++›|「[^」]++(?:」|\Z)"
    r"|『[^』]++(?:』|\Z)|(?<!\w)\"(?=\S)[^\"]++(?:\"|\Z)|”[^”]++”|(?<!\w)‘[^‘]{2,}?’(?!\w)"
)
_CLOSED_HERE = re.compile(r"[^“”„]++”")  # opened in a sentence before

_BEFORE = 100  # code points looked at ahead of the verb
_WORD = re.compile(r"[\w'’.&-]+")
_NAMING = ("according to", "in the words of")  # a source is named after these
_PASSIVE = words("be been being is are was were get got")
_BETWEEN = words("has have had also then later now repeatedly often once again still already")
_RELATIVE = words("who which that")
_PRONOUNS = words("he she they it many some everyone nobody officials experts critics analysts")
_NOBODY = words("and or but as if when while not in of for with by at on is that what how")
_PARTICLES = words("de von van der den al bin ibn da di la el")
_LONGEST_PHRASE = 3  # words after a determiner
_LONGEST_SOURCE = 6


def quotations(text: str) -> list[tuple[int, int]]:
    """Return start and end of each quotation, its marks included, in order."""
    if not _MARKS.search(text):
        return []
    first = _CLOSED_HERE.match(text)
    start = first.end() if first and "”" not in text[first.end() :] else 0
    spans = [match.span() for match in _QUOTED.finditer(text, start)]
    return [(0, start), *spans] if start else spans


def speaker(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Who says what the words `text[start:end]` attribute, as start and end; None if unsaid."""
    if text[start:end].lower() in _NAMING:
        return _source(text, end)
    spans = [match.span() for match in _WORD.finditer(_head(text, start))]
    offset = max(0, start - _BEFORE)
    said_by = [(a + offset, b + offset) for a, b in spans]
    while said_by and text[slice(*said_by[-1])].lower() in _BETWEEN:
        said_by.pop()
    if said_by and text[slice(*said_by[-1])].lower() in _PASSIVE:
        return None
    return _subject(text, said_by) if said_by else _name_after(text, end)


def _head(text: str, start: int) -> str:
    """The clause just ahead of a verb, without ", on the other hand," and the like."""
    head = text[max(0, start - _BEFORE) : start].rstrip()
    if head.endswith(","):
        before, comma, _ = head[:-1].rpartition(",")
        head = before if comma else ""
    cut = max(head.rfind(mark) for mark in ',;:—–()“”"«»„') + 1
    if head[cut:].strip().lower() in _RELATIVE:  # "their relatives, who say"
        head = head[: max(cut - 1, 0)]
        cut = max(head.rfind(mark) for mark in ',;:—–()“”"«»„') + 1
    return " " * cut + head[cut:]


def _subject(text: str, spans: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The last words of a clause that make one name or one noun phrase."""
    if text[slice(*spans[-1])].lower() in _RELATIVE:
        spans = spans[:-1]
    if not spans:
        return None
    end = spans[-1][1]
    last = text[slice(*spans[-1])]
    if last.lower() in _NOBODY:
        return None
    if last.lower() in _PRONOUNS:
        return spans[-1]
    for number, (start, stop) in enumerate(reversed(spans)):
        if number > _LONGEST_PHRASE:
            break
        if text[start:stop].lower() in DETERMINERS:
            return start, end
    first = len(spans) - 1
    while first and _belongs(text[slice(*spans[first - 1])]):
        first -= 1
    return spans[first][0], end


def _belongs(word: str) -> bool:
    return word[0].isupper() or word in _PARTICLES


def _name_after(text: str, end: int) -> tuple[int, int] | None:
    """The name in `said Volodymyr Zelensky.`, or None."""
    first = last = None
    for number, match in enumerate(_WORD.finditer(text, end)):
        between = text[last if last is not None else end : match.start()]
        opens = first is None and match[0] == "the"
        if between.strip() or number >= _LONGEST_SOURCE or not (opens or _belongs(match[0])):
            break
        first, last = match.start() if first is None else first, match.end()
    return _named(text, first, last)


def _source(text: str, end: int) -> tuple[int, int] | None:
    """What follows `according to`, up to the next mark or relative clause."""
    first = last = None
    for number, match in enumerate(_WORD.finditer(text, end)):
        between = text[last if last is not None else end : match.start()]
        if between.strip() or number >= _LONGEST_SOURCE or match[0].lower() in _RELATIVE:
            break
        first, last = match.start() if first is None else first, match.end()
    return _named(text, first, last)


def _named(text: str, first: int | None, last: int | None) -> tuple[int, int] | None:
    if first is None or last is None:
        return None
    return first, last - text[first:last].endswith(".")
