"""What text may come in at all, and how characters that act on the display are made visible."""

import re

LIMIT = 1_000_000

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
# C0 and C1 controls (tab and line feed are ordinary), then everything that turns the direction
# of writing: a reader must see those, or a quotation can be made to say something else.
_CONTROLS = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\r(?!\n)"
)


class UnusableText(ValueError):
    """The text cannot be stored; the message says why, in words for the person who sent it."""


def require_usable(text: str, *, limit: int = LIMIT) -> str:
    """Return `text` unchanged, or raise `UnusableText`.

    Refused: nothing but white space, more than `limit` code points, NUL, lone surrogates.
    Lines and columns in messages count from 1, columns in code points.
    """
    if len(text) > limit:
        raise UnusableText(
            f"The text is too long: at most {limit:,} characters are allowed, "
            f"and this one has {len(text):,}."
        )
    if bad := _UNSTORABLE.search(text):
        raise UnusableText(_complaint(text, bad.start()))
    if not text or text.isspace():
        raise UnusableText("The text is empty: there is nothing to read in it.")
    return text


def _complaint(text: str, index: int) -> str:
    before = text[:index].splitlines(keepends=True)
    ended = not before or before[-1].splitlines() != [before[-1]]
    line = len(before) + 1 if ended else len(before)
    column = 1 if ended else len(before[-1]) + 1
    what = (
        "a NUL character"
        if text[index] == "\x00"
        else f"half of a broken character (U+{ord(text[index]):04X})"
    )
    return (
        f"The text cannot be stored: line {line}, column {column} holds {what}. Please remove it."
    )


def has_controls(text: str) -> bool:
    """Whether `show_controls` would change anything."""
    return _CONTROLS.search(text) is not None


def show_controls(text: str) -> str:
    """Return `text` for display, each bidi or other control written out, as in `[U+202E]`.

    Tab and line feed stay. A carriage return stays only as part of a line end (`\\r\\n`).
    """
    return _CONTROLS.sub(_visible, text)


def _visible(match: re.Match[str]) -> str:
    return f"[U+{ord(match[0]):04X}]"
