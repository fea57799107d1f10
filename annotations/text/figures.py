"""Figures, dates and periods in a sentence of any language and script."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from annotations.text.signal_words import BEFORE_MONTHS, CALENDAR, DOUBTFUL_MONTHS, UNITS

Found = tuple[str, int, int]  # "number" or "date", and where: code points, end not included

_DIGIT = re.compile(r"\d")
# A digit glued to a letter, as in "F-16" or "COVID-19", counts nothing.
_FIGURE = re.compile(
    r"(?<!\w)(?<![^\W\d_][-‑/])(?:(?:US)?[$€£¥₹₽₴₩%]\s?)?\d++"
    r"(?:(?:[.,:/'’٫٬-]|[ \xa0\u202f](?=\d{3}(?!\d)))\d++)*+"
    r"(?:\s?[–—]\s?\d++(?:[.,]\d++)*+)?"
)
_NUMERIC_DATE = re.compile(
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}([./-])\d{1,2}\1(?:\d{2}|\d{4})|\d{1,2}:\d{2}(?::\d{2})?"
)
_YEARS = re.compile(r"(\d{4})(?:\s?[-–—/]\s?(?:\d{4}|\d{2}))?")
_ORDINAL = re.compile(r"(?:st|nd|rd|th|s|er|ème)\b")
_CJK_DATE = re.compile(
    r"\d{1,4}\s?[年년](?:\s?\d{1,2}\s?[月월](?:\s?\d{1,2}\s?[日일])?)?"
    r"|\d{1,2}\s?[月월](?:\s?\d{1,2}\s?[日일号])?|[去今明前昨]年|昨[天日]"
)
_CJK_NUMBER = re.compile(
    r"\d++(?:[.,]\d++)*+\s?[百千万亿億萬兆조억만천]*(?:[%％]|人|名|个|個|元|円|美元|원|명|岁|歳|次|回)?"
    r"|(?<![一二两兩三四五六七八九十百千])[一二两兩三四五六七八九十百千]{1,8}[百千万亿億萬]{1,4}"
    r"|百分之[一二三四五六七八九十]{1,5}"
)
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_DAY_BEFORE = re.compile(
    r"(?<![\w.,])\d{1,2}(?:st|nd|rd|th|er|º|\.)?(?:\s?[-–]\s?\d{1,2}\.?)?\s(?:(?:of|de)\s)?\Z"
)
_DAY_AFTER = re.compile(
    r"\.?\s(?:\d{1,2}(?!\d)(?:st|nd|rd|th)?\b(?:,?\s(?:[12]\d{3})(?!\d))?"
    r"|(?:de\s|del\s|of\s)?\d{4}(?!\d)|років?\b)"
)


def figures(text: str, language: str = "en") -> list[Found]:
    """Return numbers with their units, and dates, in order and disjoint."""
    found = list(_named_dates(text, language))
    if _CJK.search(text):
        found += _cjk(text)
    elif _DIGIT.search(text):
        found += _numerals(text)
    return disjoint(found)


def disjoint(found: Iterable[Found]) -> list[Found]:
    """Return what was found in order; of two that overlap the earlier stays, or the longer."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda one: (one[1], -one[2])):
        if not kept or one[1] >= kept[-1][2]:
            kept.append(one)
    return kept


def unit_end(text: str, end: int) -> int:
    """Where the unit ends that follows a figure ending at `end`; `end` itself if there is none."""
    unit = _unit().match(text, end)
    return unit.end() if unit else end


def _numerals(text: str) -> Iterator[Found]:
    for match in _FIGURE.finditer(text):
        start, end = match.span()
        figure = match[0]
        ordinal = _ORDINAL.match(text, end)
        end = ordinal.end() if ordinal else end
        unit = unit_end(text, end)
        dated = unit == end and (_NUMERIC_DATE.fullmatch(figure) or _is_year(figure))
        yield ("date" if dated else "number"), start, unit


def _is_year(figure: str) -> bool:
    match = _YEARS.fullmatch(figure)
    return match is not None and 1500 <= int(match[1]) <= 2099


def _cjk(text: str) -> Iterator[Found]:
    for match in _CJK_DATE.finditer(text):
        yield "date", *match.span()
    for match in _CJK_NUMBER.finditer(text):
        yield "date" if _NUMERIC_DATE.fullmatch(match[0]) else "number", *match.span()


def _named_dates(text: str, language: str) -> Iterator[Found]:
    position = 0
    for match in _calendar(language).finditer(text):
        start, end = match.span()
        if start < position:
            continue
        before = _DAY_BEFORE.search(text, max(position, start - 20), start)
        after = _DAY_AFTER.match(text, end)
        if match[0] in DOUBTFUL_MONTHS and language.startswith("en") and not (before or after):
            word = text[max(0, start - 12) : start].rsplit(None, 1)[-1:]
            if not word or word[0].lower() not in BEFORE_MONTHS:
                continue
        position = after.end() if after else end
        yield "date", before.start() if before else start, position


@cache
def _calendar_of(base: str) -> re.Pattern[str]:
    chosen = CALENDAR.get(base) or " ".join(CALENDAR.values())
    names = "|".join(_fragments(chosen))
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)", 0 if base == "en" else re.IGNORECASE)


def _calendar(language: str) -> re.Pattern[str]:
    base = language[:3].lower().partition("-")[0]
    return _calendar_of(base if base in CALENDAR else "")


@cache
def _unit() -> re.Pattern[str]:
    names = "|".join(_fragments(UNITS))
    return re.compile(
        rf"(?:\s?(?:[%‰٪％]|°\s?[CF]?)|[\s\xa0\u202f-]?(?:{names})(?!\w)|\s?[$€£₽₴]){{1,3}}",
        re.IGNORECASE,
    )


def _fragments(names: str) -> list[str]:
    longest = sorted(set(names.split()), key=len, reverse=True)
    return [
        re.escape(name).replace("_", r"\s").replace(r"\-", r"\w{0,6}")
        if name[-1:] == "-"
        else re.escape(name).replace("_", r"\s")
        for name in longest
    ]
