"""The structure of a text: which kind of block each sentence stands in."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from annotations.text.header import header_span, read_caption
from annotations.text.lines import ends_with_stop, text_blocks
from annotations.text.sentences import Span, block_sentences

LONGEST_HEADING = 120  # code points


class Kind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"
    LIST = "list"
    CAPTION = "caption"
    META = "meta"


class Piece(NamedTuple):
    """A sentence in its place.

    `position` counts from 1, `start` and `end` are code points. `paragraph` numbers the blocks of
    the body from 1; header line and captions have 0.
    """

    position: int
    start: int
    end: int
    kind: Kind
    paragraph: int


_BODY = (Kind.HEADING, Kind.PARAGRAPH, Kind.QUOTE, Kind.LIST)
_HEADING = re.compile(r"#{1,6}\s+\S")
_ITEM = re.compile(r"(?:[•‣◦⁃▪▫●○■□–*+\-·]\s|\(?\d{1,3}(?:[.)]|\.\))\s|\(?[^\W\d_]\)\s)")
_LETTER = re.compile(r"[^\W\d_]")


def segment(text: str, language: str = "en") -> list[Piece]:
    """Return the sentences of `text` with their kinds, in order.

    Like `split_sentences`, this loses nothing but white space between pieces. A header line is
    one piece; in a caption the run from "Photo credit:" on is one piece.
    """
    pieces: list[Piece] = []
    paragraph = 0
    for start, end, kind in _kinds(text):
        paragraph += kind in _BODY
        number = paragraph if kind in _BODY else 0
        for span in _spans(text, start, end, kind, language):
            pieces.append(Piece(len(pieces) + 1, span.start, span.end, kind, number))
    return pieces


def _kinds(text: str) -> Iterator[tuple[int, int, Kind]]:
    header = header_span(text)
    if header:
        yield *header, Kind.META
    blocks = list(text_blocks(text, header[1] if header else 0))
    for index, (start, end) in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        yield start, end, _kind(text, start, end, following)


def _kind(text: str, start: int, end: int, following: tuple[int, int] | None) -> Kind:
    block = text[start:end]
    if block.startswith(">"):
        return Kind.QUOTE
    if block.startswith("#") and _HEADING.match(block):
        return Kind.HEADING
    if _ITEM.match(block):
        return Kind.LIST
    if read_caption(block):
        return Kind.CAPTION
    if following and _reads_as_heading(block) and ends_with_stop(text[following[0] : following[1]]):
        return Kind.HEADING
    return Kind.PARAGRAPH


def _reads_as_heading(block: str) -> bool:
    """A short line that is no sentence: no stop, nothing left open at its end."""
    short = len(block) <= LONGEST_HEADING and _LETTER.search(block)
    return bool(short) and block[-1] not in ",;:-–—" and not ends_with_stop(block)


def _spans(text: str, start: int, end: int, kind: Kind, language: str) -> Iterator[Span]:
    if kind is Kind.META:
        yield Span(start, end)
        return
    caption = read_caption(text[start:end]) if kind is Kind.CAPTION else None
    credit = start + caption.credit if caption else end
    body_end = start + len(text[start:credit].rstrip())
    if body_end > start:
        yield from block_sentences(text, start, body_end, language)
    if credit < end:
        yield Span(credit, end)
