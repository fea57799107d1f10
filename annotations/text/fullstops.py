"""Whether a single full stop before a capital or a figure ends its sentence."""

import re

from annotations.text.abbreviations import PROPER
from annotations.text.places import QUOTES, Place
from annotations.text.starters import AFTER_HOUR, COUNTRIES, SURNAMES

_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+-?[^\W\d_]")
_INITIALS = re.compile(r"(?:[^\W\d_]\.\s?){0,3}")
_ROMAN = re.compile("[IVX]{2,3}")
_PAIR = re.compile(r"(?<!\w)(\w)\.\s[^\W\d_]\Z")
_TWO_WORDS = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*,?\s+([^\W\d_])")
_HOURS = ("a.m", "p.m")
_LONGEST_ABBREVIATION = 12


def ends_sentence(place: Place) -> bool:
    """Whether the full stop at `place` ends its sentence."""
    word = place.word_before()
    size = len(word)
    if not word or (size > 1 and place.close and place.close[0] in QUOTES):
        return True
    if size < 4 and _is_marker(word, place):
        return False
    if word.isdigit():
        return _after_number(word, place)
    if not word.isalpha():
        return _after_word(word, place)
    if size == 1:
        return _after_initial(word, place)
    return size > _LONGEST_ABBREVIATION or _after_word(word, place)


def _is_marker(word: str, place: Place) -> bool:
    """Whether the stop belongs to a list marker or initials at the sentence's beginning."""
    if place.at - place.start > 12:
        return False
    if not (len(word) == 1 or word.isdigit() or _ROMAN.fullmatch(word)):
        return False
    return _INITIALS.fullmatch(place.opening(word)) is not None


def _after_number(word: str, place: Place) -> bool:
    if not place.known.ordinals or len(word) > 2:
        return True
    if place.first.isdigit():
        return False  # a date: "3. 10. 1990"
    return not place.first.isalpha() or place.starter_follows()


def _after_initial(word: str, place: Place) -> bool:
    known = place.known
    pair = _PAIR.search(place.block, max(place.start, place.at - 6), place.at)
    if pair:  # "z. B." and "p. m." are spaced forms of "z.B." and "p.m."
        low = f"{pair[1]}.{word}".lower()
        if low in known.titles or low in known.maybe_last or low in _HOURS:
            return _after_word(low, place)
    following = place.word_after()
    if following not in known.starters:
        return False
    if word.islower():
        return word in known.maybe_last
    if following not in SURNAMES:
        return True
    before = place.block[max(place.start, place.at - 12) : place.at - 1].split()
    return bool(before) and before[-1].islower()


def _after_word(word: str, place: Place) -> bool:
    known, low = place.known, word.lower()
    if known.english and low in PROPER and word.islower():
        return True
    if low in known.numbered and place.first.isdigit():
        return False
    if low in _HOURS:
        return _after_hour(place)
    if low in known.maybe_last:
        return place.starter_follows() or _reads_as_beginning(place)
    if low in known.titles:
        return low == "st" and place.starter_follows()  # "Wall St." but "St. Paul"
    if low in known.numbered:
        return True
    if _ACRONYM.fullmatch(low):
        return place.starter_follows() or place.word_after() in COUNTRIES
    return not place.is_listed(low) or place.starter_follows()


def _after_hour(place: Place) -> bool:
    # "At 5 a.m. Mr Smith went" has hardly begun when its stop comes.
    if place.at - place.start < 30 and len(place.block[place.start : place.at].split()) < 4:
        return False
    return place.word_after() not in AFTER_HOUR


def _reads_as_beginning(place: Place) -> bool:
    """Whether a capitalised word and a lower-case one follow, as in "Analysts said"."""
    if place.known.nouns_capital:
        return False
    second = _TWO_WORDS.match(place.block, place.next)
    return second is not None and second[1].islower()
