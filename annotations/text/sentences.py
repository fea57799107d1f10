"""Cutting a text into sentences without touching a character of it."""

import re
from itertools import pairwise
from typing import NamedTuple

from annotations.text.boundaries import STOPS, sentence_ends
from annotations.text.lines import text_blocks
from annotations.text.lists import BULLETS, item_starts

_DIVISIBLE = re.compile(f"[{STOPS}{BULLETS})]")
_VISIBLE = re.compile(r"\S")


class Span(NamedTuple):
    """A stretch of text: offsets in code points, `end` not included."""

    start: int
    end: int


def split_sentences(text: str, language: str = "en") -> list[Span]:
    """Return the sentences of `text` in order.

    Spans are disjoint and not empty, and nothing but white space lies between them, so that gaps
    and spans together give back the text. `language` is a BCP 47 tag; an unknown one is split by
    the rules all languages share. Works in linear time; raises nothing for any text.
    """
    return [
        span
        for start, end in text_blocks(text)
        for span in block_sentences(text, start, end, language)
    ]


def block_sentences(text: str, start: int, end: int, language: str = "en") -> list[Span]:
    """Return the sentences of one block that begins and ends with a visible character."""
    block = text[start:end]
    if not _DIVISIBLE.search(block):
        return [Span(start, end)]
    spans: list[Span] = []
    for first, after in pairwise([*item_starts(block), len(block)]):
        item = block[first:after].rstrip()
        position = 0
        for stop in sentence_ends(item, language):
            spans.append(Span(start + first + position, start + first + stop))
            following = _VISIBLE.search(item, stop)
            position = following.start() if following else stop
    return spans
