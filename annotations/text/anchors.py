"""Finding a quoted passage in a text, forgiving only how it was typed."""

import re

_SINGLE = "'‘’‚‛ʼ′"
_DOUBLE = '"“”„‟″«»'
_TOKEN = re.compile(rf"\s+|[{_SINGLE}]|[{_DOUBLE}]")


class PassageNotFound(LookupError):
    """The passage does not occur in the text."""


class AmbiguousPassage(LookupError):
    """The passage occurs more than once, so it names no one place."""


def locate_passage(text: str, exact: str) -> tuple[int, int]:
    """Return start and end, in code points of `text`, of the only occurrence of `exact`.

    White space around `exact` is ignored. Typographic and plain quotation marks are equal, and
    so are runs of white space. If one occurrence matches to the letter and others only so, the
    one that matches to the letter is meant.
    Raises `PassageNotFound` (also for an empty passage) or `AmbiguousPassage`.
    """
    passage = exact.strip()
    if not passage:
        raise PassageNotFound("No passage was given.")
    literal = _occurrences(re.escape(passage), text)
    if len(literal) == 1:
        return literal[0]
    found = literal or _occurrences(_pattern(passage), text)
    if not found:
        raise PassageNotFound("This passage does not occur in the text.")
    if len(found) > 1:
        raise AmbiguousPassage("This passage occurs more than once in the text.")
    return found[0]


def find_passage(text: str, exact: str) -> tuple[int, int] | None:
    """Like `locate_passage`, with None for a passage that is missing or ambiguous."""
    try:
        return locate_passage(text, exact)
    except LookupError:
        return None


def _occurrences(pattern: str, text: str) -> list[tuple[int, int]]:
    """Up to two places where `pattern` matches, overlapping ones included."""
    compiled = re.compile(pattern)
    first = compiled.search(text)
    if first is None:
        return []
    second = compiled.search(text, first.start() + 1)
    return [match.span() for match in (first, second) if match]


def _pattern(passage: str) -> str:
    parts, position = [], 0
    for token in _TOKEN.finditer(passage):
        parts.append(re.escape(passage[position : token.start()]))
        parts.append(_folded(token[0]))
        position = token.end()
    parts.append(re.escape(passage[position:]))
    return "".join(parts)


def _folded(token: str) -> str:
    if token in _SINGLE:
        return f"[{_SINGLE}]"
    # Possessive: white space given back would make a long run cost its length squared.
    return f"[{_DOUBLE}]" if token in _DOUBLE else r"\s++"
