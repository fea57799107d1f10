"""What a text says about itself: its header line, its cover caption, a title, its language."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from annotations.text.languages import guess_latin
from annotations.text.lines import ends_with_stop, text_blocks
from annotations.text.sentences import block_sentences

LONGEST_TITLE = 140  # a first line up to here may be a title
LONGEST_CUT = 80  # a title cut from a sentence, its ellipsis included

_HEADER = re.compile(
    r"(?:date:?\s+(?P<date>\d{4}-\d{1,2}-\d{1,2})|date:?)?(?P<tags>(?:\s*+#[^\s#]++)*+)\s*+\Z",
    re.IGNORECASE,
)
_TAG = re.compile(r"#([^\s#]+)")
_LABEL = re.compile(
    r"(?:(?:cover|title|lead|main|header|featured|top)\s+)?(?:photo|image|picture|illustration)\s*:"
    r"|caption\s*:|(?:titel)?(?:foto|bild)\s*:|naslovna fotografija\s*:|фото\s*:|zdjęcie\s*:",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"\(?\b(?:(?:photo|image|picture|illustration)\s+(?:credits?|courtesy|by)|credits?)\s*:\s*",
    re.IGNORECASE,
)
_HEADING_MARK = re.compile(r"#{1,6}\s+")

_SCRIPTS = {
    "ru": re.compile("[Ѐ-ӿ]"),
    "ar": re.compile("[\u0620-\u064a\u0671-\u06d3]"),
    "hi": re.compile("[\u0904-\u0939]"),
    "ja": re.compile("[\u3041-\u30ff]"),
    "zh": re.compile("[\u3400-\u9fff]"),
    "ko": re.compile("[\uac00-\ud7a3]"),
    "el": re.compile("[\u0370-\u03ff]"),
    "he": re.compile("[\u05d0-\u05ea]"),
    "en": re.compile("[A-Za-zÀ-ɏ]"),
}
_UKRAINIAN = re.compile("[іїєґІЇЄҐ]")
_RUSSIAN = re.compile("[ыэъёЫЭЪЁ]")
_SAMPLE = 20_000  # code points looked at to tell the language


@dataclass(frozen=True)
class Proposal:
    """What the program proposes about an article; a person confirms or corrects it.

    Empty strings, an empty list and None stand for what the text does not say. `tags` come
    without "#"; `language` is a BCP 47 tag.
    """

    title: str = ""
    published_on: date | None = None
    odd_date: str = ""  # what stands where the date should, and is none
    tags: list[str] = field(default_factory=list)
    cover_caption: str = ""
    cover_credit: str = ""
    language: str = "en"


class Caption(NamedTuple):
    """Offsets in code points of a caption's parts; `credit` is where the credit run begins."""

    body: int
    credit: int
    source: int


def propose(text: str) -> Proposal:
    """Read from `text` what it says about itself; never raises."""
    language = guess_language(text)
    header = header_span(text)
    line = text[header[0] : header[1]] if header else ""
    tags = _tags(line)
    caption, credit = _cover(text, header[1] if header else 0)
    return Proposal(
        title=_title_from_tags(tags)
        or _title_from_body(text, header[1] if header else 0, language),
        published_on=_date(line),
        odd_date=_odd_date(line),
        tags=tags,
        cover_caption=caption,
        cover_credit=credit,
        language=language,
    )


def header_span(text: str) -> tuple[int, int] | None:
    """Start and end of a first line such as `date 2023-12-27 #Moscow #Kyiv`, or None."""
    visible = re.search(r"\S", text)
    if visible is None:
        return None
    start = visible.start()
    line = text[start:].splitlines()[0].rstrip()
    match = _HEADER.match(line)
    if match is None or not (match["date"] or match["tags"].count("#") > 1):
        return None
    return start, start + len(line)


def read_caption(block: str) -> Caption | None:
    """Where label, caption and credit of a caption block begin; None for any other block."""
    if ":" not in block:
        return None
    label = _LABEL.match(block)
    credit = _CREDIT.search(block) if label else _CREDIT.match(block)
    if label is None and credit is None:
        return None
    end = len(block)
    return Caption(
        body=label.end() if label else 0,
        credit=credit.start() if credit else end,
        source=credit.end() if credit else end,
    )


def guess_language(text: str) -> str:
    """The language that script and small words of `text` speak for; English when in doubt."""
    sample = text[:_SAMPLE]
    counts = {language: len(letters.findall(sample)) for language, letters in _SCRIPTS.items()}
    best = max(counts, key=lambda language: counts[language])
    if not counts[best]:
        return "en"
    if best == "zh" and counts["ja"] * 10 > counts["zh"]:
        return "ja"
    if best == "ru" and len(_UKRAINIAN.findall(sample)) > len(_RUSSIAN.findall(sample)):
        return "uk"
    return guess_latin(sample) if best == "en" else best


def _date(line: str) -> date | None:
    match = _HEADER.match(line)
    if match is None or not match["date"]:
        return None
    try:
        return date(*(int(part) for part in match["date"].split("-")))
    except ValueError:
        return None


def _odd_date(line: str) -> str:
    match = _HEADER.match(line)
    return match["date"] if match and match["date"] and _date(line) is None else ""


def _tags(line: str) -> list[str]:
    tags: dict[str, str] = {}
    for tag in _TAG.findall(line):
        if name := tag.rstrip(",;.:"):
            tags.setdefault(name.casefold(), name)
    return list(tags.values())


def _title_from_tags(tags: list[str]) -> str:
    title = " ".join(tags).replace("_", " ")
    return title[:1].upper() + title[1:]


def _title_from_body(text: str, start: int, language: str) -> str:
    for begin, end in text_blocks(text, start):
        if read_caption(text[begin:end]) is not None:
            continue
        mark = _HEADING_MARK.match(text, begin, end)
        begin = mark.end() if mark else begin
        line = " ".join(text[begin:end].split())
        if len(line) <= LONGEST_TITLE and not ends_with_stop(line):
            return line
        first = block_sentences(text, begin, end, language)[0]
        return _shortened(" ".join(text[first.start : first.end].split()))
    return ""


def _shortened(sentence: str) -> str:
    if len(sentence) <= LONGEST_CUT:
        return sentence
    head = sentence[:LONGEST_CUT]
    cut = head.rsplit(" ", 1)[0] if " " in head else head[:-1]
    return cut.rstrip(" ,;:–—-") + "…"


def _cover(text: str, start: int) -> tuple[str, str]:
    """Caption and credit, each the first found in the caption blocks from `start`."""
    caption = credit = ""
    for block, parts in _captions(text, start):
        caption = caption or " ".join(block[parts.body : parts.credit].split())
        source = " ".join(block[parts.source :].split())
        opened = block[parts.credit : parts.credit + 1] == "("
        credit = credit or (source.removesuffix(")") if opened else source)
        if caption and credit:
            break
    return caption, credit


def _captions(text: str, start: int) -> Iterator[tuple[str, Caption]]:
    for begin, end in text_blocks(text, start):
        block = text[begin:end]
        parts = read_caption(block)
        if parts:
            yield block, parts
