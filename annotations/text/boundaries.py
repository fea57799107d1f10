"""Where sentences end within one block: each possible end is found, then judged by its context."""

import re

from annotations.text.abbreviations import knowledge
from annotations.text.fullstops import ends_sentence
from annotations.text.places import Place
from annotations.text.starters import AFTER_CRYING_NAME, CRYING_NAMES, words

STOPS = ".!?…\u037e‽؟۔。！？｡।॥։።፧၊။។៕᙮᠃"
_UNSPACED_STOPS = "。！？｡।॥"  # no space follows these
_CLOSERS = r"\"'”’»›)\]}」』】）］｝〉》〕*†‡¹²³⁰⁴-⁹"
_OPENERS = r"\"'“„«»‘‚‹›(\[{¿¡—–\-*_#@$€£¥§•「『（《【"

# A run of stops with what closes on it. The look-behind keeps a run from being tried again from
# each of its characters, the possessive quantifiers from giving any of it back.
_CANDIDATE = re.compile(
    rf"(?<![{STOPS}])(?P<stop>[{STOPS}]++(?:[ \xa0]\.(?!\w))*+)"
    rf"(?P<close>(?:[{_CLOSERS}]|[“‘«](?!\w)|\[\d{{1,3}}\]|[ \xa0\u202f][»”](?![\w(]))*+)"
    r"(?P<gap>\s*+)"
)
_LEAD = re.compile(rf"[\s{_OPENERS}]{{0,12}}+")
_WORDY = re.compile(r"[^\W_]")
_SPEAKABLE = re.compile("..[aeiouy]|[aeiouy]..")
_BYLINE = re.compile(r"\([^()]{1,30}\)\.?\Z")
_GLUED = re.compile(r"[^\W\d_]{2,20}(?:['’][^\W\d_]{1,3})?(?:[\s,;:!?.]|\Z)|[AI]\s")
_DOMAIN_ENDS = words("com org net edu gov de fr uk ru io js tv info ai py")
_ADDRESSES = ("https://", "http://", "www.")
_ATTRIBUTION = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Gen|Sen|Gov)\.\s)?(?:[^\W\d_][\w'’.-]*\s){1,3}?"
    r"(?:said|says|asked|asks|wrote|writes|told|tells|added|adds|replied|shouted|cried|recalled"
    r"|exclaimed|tweeted|wondered|joked|responded|continued)\b"
)
_CJK_SAYING = re.compile(r"と|って|[^。！？，“”「」\s]{0,6}(?:说|說|問|问|道|喊|叫|答|表示|写道)")


def sentence_ends(block: str, language: str = "en") -> list[int]:
    """Return the offset after each sentence of `block`, its last character included.

    `block` begins and ends with a visible character. Offsets are code points.
    """
    known, size = knowledge(language), len(block)
    start, casual, ends = 0, _begins_low(block, 0), []
    for candidate in _CANDIDATE.finditer(block):
        stop, after = candidate.end("close"), candidate.end()
        if block[after : after + 1] == '"' and _closes_spaced(block, start, after):
            stop = after = after + 1
        if after == size:
            break
        lead = _LEAD.match(block, after)
        position = lead.end() if lead else after
        place = Place(
            block,
            language,
            known,
            start,
            candidate.start(),
            candidate["stop"],
            candidate["close"],
            block[after:position],
            position,
            block[position : position + 1],
        )
        spaced = after > stop or stop > candidate.end("close")
        if _is_end(place, after, spaced=spaced, casual=casual):
            ends.append(stop)
            start, casual = after, place.first.islower()
    return _worded(block, [*ends, size])


def _begins_low(block: str, start: int) -> bool:
    lead = _LEAD.match(block, start)
    return block[lead.end() if lead else start :][:1].islower()


def _closes_spaced(block: str, start: int, quote: int) -> bool:
    """Whether the straight quotation mark at `quote`, spaced on both sides, is a closing one."""
    if not block[quote + 1 : quote + 2].isspace() or not block[quote - 1].isspace():
        return False
    return block.count('"', start, quote) % 2 == 1


def _worded(block: str, ends: list[int]) -> list[int]:
    """Join pieces of mere punctuation to the piece before, or after where none is before."""
    kept: list[int] = []
    start = 0
    for end in ends:
        wordy = _WORDY.search(block, start, end)
        if kept and not wordy:
            kept[-1] = end
        elif wordy or end == len(block):
            kept.append(end)
        start = end
    return kept


def _is_end(place: Place, after: int, *, spaced: bool, casual: bool) -> bool:
    """Whether a sentence ends at `place`; `casual` ones began without a capital."""
    stop, block = place.stop, place.block
    if stop[-1] in _UNSPACED_STOPS:
        return not (place.quoted and _CJK_SAYING.match(block, after))
    if not spaced:
        return len(stop) == 1 and _lacks_space(place, after)
    if place.close[:1] in (")", "]") and block[place.at - 1 : place.at] in ("(", "["):
        return False  # "[...]" leaves out words
    if place.first in ",;:" or _goes_on_low(place, casual=casual):
        return False
    if stop[-1] not in ".…":
        return _after_cry(place)
    if len(stop) > 1:
        return not _leaves_out_words(place)
    return stop == "…" or ends_sentence(place)


def _goes_on_low(place: Place, *, casual: bool) -> bool:
    """Whether what follows in lower case belongs to the same sentence."""
    block, position = place.block, place.next
    if not place.first.islower() or "ა" <= place.first <= "ჿ":  # Georgian has no capitals
        return False
    if block[position + 1 : position + 2].isupper() or place.lead[-1:] in ("@", "#"):
        return False  # "iPhone", "@someone"
    if block.startswith(_ADDRESSES, position):
        return False
    if place.lead[-1:] == "(" and _BYLINE.match(block, position - 1):
        return False  # the agency that ends a paragraph: "(dpa)"
    word = place.word_before()
    if place.close or len(place.stop) > 1 or not word.isalpha():
        return True
    if place.is_abbreviation(word.lower()):
        return True
    # Who writes without capitals begins the next sentence without one, too; and in English a
    # capital was forgotten where the words leave no doubt.
    forgotten = place.known.english and place.stop == "." and _SPEAKABLE.search(word)
    return not (casual or (forgotten and place.starter_follows()))


def _after_cry(place: Place) -> bool:
    if place.quoted:
        return not _ATTRIBUTION.match(place.block, place.next)
    name = place.word_before().lower() in CRYING_NAMES
    return not (name and place.word_after() in AFTER_CRYING_NAME)


def _leaves_out_words(place: Place) -> bool:
    """Whether these are three spaced dots within a sentence."""
    before = place.block[place.at - 1 : place.at]
    return len(place.stop) == 5 and place.stop.count(".") == 3 and before.isspace()


def _lacks_space(place: Place, after: int) -> bool:
    """Whether a space was forgotten after the stop, as in "the world.Today is"."""
    token = place.token_before()
    if not place.block[after].isupper() or len(token) < 3 or set(token) & set("@/_."):
        return False
    if not (token[-1].islower() or token[-3:].isdigit()) or token.startswith("www"):
        return False
    following = _GLUED.match(place.block, after)
    return following is not None and place.word_after() not in _DOMAIN_ENDS
