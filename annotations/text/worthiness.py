"""How likely a sentence is to be worth checking: an order for reading, never a verdict."""

import json
import re
from functools import cache
from itertools import pairwise
from math import exp, log2, sqrt
from pathlib import Path
from typing import NamedTuple, TypedDict

from annotations.text.figures import Found
from annotations.text.header import header_span, read_caption
from annotations.text.signals import SIGNAL_LABELS, find, words_of
from annotations.text.starters import STARTERS, words

MODEL = Path(__file__).with_name("worthiness_en.json")
SCALE = 100  # weights are stored as whole hundredths
LOWEST = 0.02  # of a sentence of the body; header lines, captions and credits stay below
STRONGEST = 5  # reasons that are told
_WORDS_TOLD = 3
_FAINTEST = 0.1  # a weight below is no reason
_QUOTES = '"“”„«»‹›「」『』‘’ \xa0'

APART = frozenset({"caption", "credit", "meta"})
_APART_LABELS = {"caption": "a caption", "credit": "a credit", "meta": "a header line"}
_LABELS = SIGNAL_LABELS | {"contested": "claimed rather than known"}

# Ways to attribute that say a statement is in doubt.
_CONTESTED = words(
    """alleged allegedly alleges alleging claimed claiming denied denies denying insisted insists
    purported purportedly reportedly rumored rumoured supposedly"""
) | {"claim that", "claim to", "claims that", "claims to", "believed to"}

# Words too small to be given as a reason.
_SMALL = words(STARTERS["en"]) | words(
    "be been being has have had do does is are was were will would can could than that them us me"
)

# Languages without a model: the signals alone, with weights set by hand.
_ELSEWHERE = {
    "number": 1.4,
    "date": 0.7,
    "quotation": 0.2,
    "attribution": 0.8,
    "question": -1.5,
}
_BIAS, _MORE_FIGURES = -1.2, 0.4

_NAME = re.compile(r"[\w,] [^\W\d_a-z](?=\w)")
_YEAR = re.compile(r"(?:19|20)\d\d")


class Worthiness(NamedTuple):
    """`score` from 0 to 1, and why, the strongest reason first.

    A reason that begins with "against:" lowers the score.
    """

    score: float
    reasons: list[str]


class Features(NamedTuple):
    """What a model sees of a sentence."""

    grams: set[str]  # words and pairs of words
    found: list[Found]
    names: int  # capital letters within the sentence, up to four
    length: float  # binary logarithm of one more than the number of words
    share: float  # what one word counts for: less in a long sentence


class Model(TypedDict):
    """The shipped file; weights in hundredths."""

    source: str
    bias: int
    names: int
    length: int
    signals: dict[str, int]
    words: dict[str, int]


def score(sentence: str, language: str = "en", kind: str = "paragraph") -> Worthiness:
    """Return how worth checking `sentence` is; never raises.

    `language` is a BCP 47 tag; without a model for it the signals alone decide. `kind` is that of
    the sentence's block: "meta", "caption" and "credit" rank below every other sentence, and so
    does text that is a header line, a caption or a credit by its own words.
    """
    apart = kind if kind in APART else _kind_by_words(sentence)
    if apart:
        return Worthiness(
            0.0 if apart == "meta" else LOWEST / 2, [f"against: {_APART_LABELS[apart]}"]
        )
    language = language.lower()
    if language == "en" or language.startswith("en-"):
        return _english(sentence)
    return _elsewhere(sentence, language)


def features(sentence: str) -> Features:
    """What the English model sees of `sentence`."""
    spoken = words_of(sentence)
    tokens = [_shape(word) if word[0].isdigit() else word for word, _, _ in spoken]
    count = len(tokens)
    found = find(sentence, spoken, "en")
    found += [
        ("contested", start, end)
        for name, start, end in found
        if name == "attribution" and sentence[start:end].lower() in _CONTESTED
    ]
    return Features(
        {*tokens, *map(" ".join, pairwise(tokens))},
        found,
        min(len(_NAME.findall(sentence)), 4),
        log2(count + 1),
        1 / sqrt(count or 1),
    )


def _shape(figure: str) -> str:
    """Figures are told apart only as years, figures with thousands, and others."""
    figure = figure.rstrip(".,")
    if _YEAR.fullmatch(figure):
        return "1999"
    return "0,000" if "," in figure else "0"


def _kind_by_words(sentence: str) -> str:
    if ":" in sentence and (caption := read_caption(sentence.strip())):
        return "caption" if caption.credit else "credit"
    if "#" in sentence or sentence[:6].strip().lower().startswith("date"):
        return "meta" if header_span(sentence) else ""
    return ""


@cache
def _model() -> Model:
    model: Model = json.loads(MODEL.read_text(encoding="utf-8"))
    return model


def log_odds(seen: Features, model: Model) -> float:
    """What `model` makes of a sentence; above 0 for one that is worth checking."""
    weights, signals = model["words"], model["signals"]
    total = sum(weights.get(gram, 0) for gram in seen.grams) * seen.share
    total += sum(signals.get(name, 0) for name in {name for name, _, _ in seen.found})
    return (
        total + model["bias"] + model["names"] * seen.names + model["length"] * seen.length
    ) / SCALE


def _english(sentence: str) -> Worthiness:
    seen, model = features(sentence), _model()
    weights = model["words"]
    grams = [(weights[gram] * seen.share / SCALE, gram) for gram in seen.grams & weights.keys()]
    parts = {name: weight / SCALE for name, weight in model["signals"].items()}
    reasons = _told(sentence, seen.found, parts) + _words_told(grams)
    reasons.append((model["names"] * seen.names / SCALE, "names of people, places or bodies"))
    return Worthiness(_bounded(log_odds(seen, model)), _strongest(reasons))


def _elsewhere(sentence: str, language: str) -> Worthiness:
    found = find(sentence, words_of(sentence), language)
    total = _BIAS + sum(
        weight for name, weight in _ELSEWHERE.items() if any(name == one[0] for one in found)
    )
    # A second and a third figure make a sentence still more worth checking, a tenth hardly so.
    figures = sum(name == "number" for name, _, _ in found)
    total += _MORE_FIGURES * min(max(figures - 1, 0), 2)
    return Worthiness(_bounded(total), _strongest(_told(sentence, found, _ELSEWHERE)))


def _bounded(total: float) -> float:
    likely = 1 / (1 + exp(-max(-30.0, min(30.0, total))))
    return round(LOWEST + (1 - LOWEST) * likely, 6)


_Reason = tuple[float, str]


def _told(sentence: str, found: list[Found], parts: dict[str, float]) -> list[_Reason]:
    """A reason for each signal, with the first words that show it."""
    first = {name: sentence[start:end].strip(_QUOTES) for name, start, end in reversed(found)}
    return [
        (parts[name], f"{_LABELS[name]} (“{text}”)")
        for name, text in first.items()
        if name in parts
    ]


def _words_told(grams: list[_Reason]) -> list[_Reason]:
    """One reason for the words that raise the score most, one for those that lower it most."""
    telling = sorted(one for one in grams if abs(one[0]) >= _FAINTEST and _speaks(one[1]))
    raising = [one for one in reversed(telling) if one[0] > 0][:_WORDS_TOLD]
    lowering = [one for one in telling if one[0] < 0][:_WORDS_TOLD]
    return [
        (
            sum(weight for weight, _ in told),
            f"{label} ({', '.join(f'“{gram}”' for _, gram in told)})",
        )
        for label, told in (
            ("words common in claims", raising),
            ("words common elsewhere", lowering),
        )
    ]


def _speaks(gram: str) -> bool:
    """Whether a word or a pair tells a person something."""
    return any(word[0].isalpha() and word not in _SMALL for word in gram.split(" "))


def _strongest(reasons: list[_Reason]) -> list[str]:
    strong = sorted(reasons, key=lambda reason: -abs(reason[0]))[:STRONGEST]
    return [
        text if weight > 0 else f"against: {text}"
        for weight, text in strong
        if abs(weight) >= _FAINTEST
    ]
