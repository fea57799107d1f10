"""What in a sentence speaks for checking it, and what against."""

import re
from functools import cache
from typing import NamedTuple

from annotations.text.figures import Found, disjoint, figures, unit_end
from annotations.text.quotations import quotations, speaker
from annotations.text.signal_words import ATTRIBUTION, ENGLISH, NOT_REPORTED

SIGNAL_LABELS = {
    "number": "a figure",
    "date": "a date or period",
    "quotation": "a quotation",
    "speaker": "who says so",
    "attribution": "reported as said by somebody",
    "comparison": "a comparison or change",
    "cause": "cause and effect",
    "quantity": "how many or how often",
    "negation": "a negation",
    "opinion": "opinion or judgement",
    "question": "a question",
    "future": "about the future",
    "first_person": "in the first person",
}
AGAINST = frozenset({"opinion", "question", "future", "first_person"})

_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d[\d.,]*|[$%?]")
_QUESTION = re.compile(r"[?？؟\u037e]")

_Phrases = dict[str, list[tuple[list[str], str]]]  # by first word: the other words, the signal


class Signal(NamedTuple):
    """One reason to check a sentence, or not to: `text` is `sentence[start:end]`.

    Offsets are code points; `name` is a key of `SIGNAL_LABELS`.
    """

    name: str
    start: int
    end: int
    text: str
    for_checking: bool


Word = tuple[str, int, int]  # in lower case, with a straight apostrophe; offsets in code points


def signals_of(sentence: str, language: str = "en") -> list[Signal]:
    """Return the signals of `sentence`, in order of their start; never raises.

    English has them all. Other languages have figures, dates, quotations and questions, and some
    have attribution. `language` is a BCP 47 tag.
    """
    return [
        Signal(name, start, end, sentence[start:end], name not in AGAINST)
        for name, start, end in find(sentence, words_of(sentence), language)
    ]


def words_of(sentence: str) -> list[Word]:
    """Return the words of `sentence` in order, figures and the signs `$ % ?` among them."""
    plain = sentence.replace("’", "'")
    lower = plain.lower()
    if len(lower) == len(plain):
        return [(match[0], match.start(), match.end()) for match in _TOKEN.finditer(lower)]
    return [(match[0].lower(), match.start(), match.end()) for match in _TOKEN.finditer(plain)]


def find(sentence: str, tokens: list[Word], language: str) -> list[Found]:
    """The signals of `sentence`, whose `words_of` are `tokens`, as name, start and end."""
    base = language[:3].lower().partition("-")[0]
    found = figures(sentence, base)
    if phrases := _phrases(base):
        found = _joined(sentence, found + _spoken(tokens, phrases, base))
    found += [("quotation", *span) for span in quotations(sentence)]
    if _QUESTION.search(sentence):
        found += [("question", *match.span()) for match in _QUESTION.finditer(sentence)]
    if base == "en":
        found += _speakers(sentence, found)
    return sorted(found, key=lambda one: one[1:])


def _spoken(tokens: list[Word], phrases: _Phrases, base: str) -> list[Found]:
    """The words and phrases of a vocabulary among `tokens`, the longest at each place."""
    found = []
    position = 0
    own = NOT_REPORTED if base == "en" else frozenset[str]()
    for index, (word, start, _) in enumerate(tokens):
        if index < position or word not in phrases:
            continue
        for rest, name in phrases[word]:
            after = index + 1 + len(rest)
            if not rest or [token[0] for token in tokens[index + 1 : after]] == rest:
                before = tokens[index - 1][0] if index else ""
                if name != "attribution" or before not in own:
                    found.append((name, start, tokens[after - 1][2]))
                position = after
                break
    return found


def _joined(sentence: str, found: list[Found]) -> list[Found]:
    """Join number words and units: `forty-eight`, `two million people` are one figure each."""
    joined: list[Found] = []
    for name, start, end in disjoint(found):
        if joined and start < joined[-1][2]:  # taken for a unit
            continue
        if name == "number" and sentence[start].isalpha():
            before = joined[-1] if joined and joined[-1][0] == "number" else None
            if before and sentence[before[2] : start] in (" ", "-"):
                start = before[1]
                joined.pop()
            end = unit_end(sentence, end)
        joined.append((name, start, end))
    return joined


def _speakers(sentence: str, found: list[Found]) -> list[Found]:
    spans = {speaker(sentence, start, end) for name, start, end in found if name == "attribution"}
    return [("speaker", *span) for span in spans if span]


@cache
def _phrases(base: str) -> _Phrases:
    """The vocabulary of a language, the longest phrases of each first word in front."""
    named = ENGLISH if base == "en" else {"attribution": ATTRIBUTION.get(base, "")}
    phrases: _Phrases = {}
    for name, listed in named.items():
        for phrase in filter(None, map(str.strip, re.split("[;\n]", listed))):
            first, *rest = _TOKEN.findall(phrase)
            phrases.setdefault(first, []).append((rest, name))
    for options in phrases.values():
        options.sort(key=lambda option: -len(option[0]))
    return phrases
