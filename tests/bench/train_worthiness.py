"""Trains the check-worthiness model for English, and measures it.

    python -m tests.bench.train_worthiness FOLDER [--write]

FOLDER holds ClaimBuster (Arslan, Hassan, Li and Tremayne, ICWSM 2020; Zenodo record 3609356,
CC BY 4.0) as `crowdsourced.jsonl`, `groundtruth.jsonl`, `kfold_2.5xNCS.jsonl` and `folds.json`.
Words are chosen anew from each training part, so a test part never has a say in them.
`groundtruth.jsonl` is never trained on: it measures the shipped file too.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from annotations.text.signal_words import ENGLISH
from annotations.text.signals import AGAINST
from annotations.text.worthiness import MODEL, SCALE, Features, Model, features, log_odds, score

WORDS = 2000
FEWEST = 10  # sentences a word must occur in
STRENGTH = 0.3  # of the data against the ridge penalty
GRAM = 3.0  # how much dearer than a signal's the weight of a word is to the penalty, inverted
POSITIVE = 1.7  # a missed claim costs more than a sentence looked at in vain
BY_HAND = {"attribution": 0.6, "contested": 1.8}  # debates hardly say what news is made of
LEARNED = sorted(
    {"number", "date", "quotation", "comparison", "cause", "quantity", "negation"} | AGAINST
)
SOURCE = (
    "Trained on ClaimBuster (F. Arslan, N. Hassan, C. Li, M. Tremayne, ICWSM 2020; "
    "https://zenodo.org/records/3609356), CC BY 4.0"
)
ERAS = ((1960, 1980), (1984, 1992), (1996, 2004), (2008, 2016))  # debates left out in turn

# Words of attribution have their signal; a debate's "I said" must not speak for all of them.
_SAYING = {"claim", "claims"} | {
    phrase for phrase in map(str.strip, re.split("[;\n]", ENGLISH["attribution"])) if phrase
}

Judge = Callable[[str], float]  # from a sentence to a number that is above 0 for a claim


class Row(NamedTuple):
    """A sentence of the data set."""

    key: str
    year: int  # 0 where the file does not say
    text: str
    label: int


class Figures(NamedTuple):
    """How a judge does on a set."""

    macro: float
    positive: float
    precision: float  # average precision
    count: int

    def __str__(self) -> str:
        return (
            f"macro-F1 {self.macro:.4f}  F1 of claims {self.positive:.4f}"
            f"  average precision {self.precision:.4f}  ({self.count:,} sentences)"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true", help="write the shipped file anew")
    options = parser.parse_args()
    if options.write:
        write(options.folder)
    for line in report(options.folder):
        sys.stdout.write(f"{line}\n")


def write(folder: Path) -> None:
    """Train on the crowd's sentences that the experts did not label, and ship the weights."""
    model = trained(crowd(folder))
    MODEL.write_text(json.dumps(model, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    sys.stdout.write(f"{len(model['words'])} words, {MODEL.stat().st_size:,} bytes\n")


def report(folder: Path) -> Iterator[str]:
    """Yield the figures of docs/worthiness.md, line by line."""
    published = rows(folder / "kfold_2.5xNCS.jsonl")
    folds = json.loads((folder / "folds.json").read_text("utf-8"))
    each = []
    for number, keys in folds.items():
        held = set(keys)
        model = trained([row for row in published if row.key not in held])
        each.append(measured(judge(model), [row for row in published if row.key in held]))
        yield f"fold {number}          {each[-1]}"
    yield f"mean of folds   {mean(each)}"
    experts, everyone = rows(folder / "groundtruth.jsonl"), crowd(folder)
    for first, last in ERAS:
        model = trained([row for row in everyone if not first <= row.year <= last])
        for name, tested in (("crowd  ", everyone), ("experts", experts)):
            unseen = [row for row in tested if first <= row.year <= last]
            yield f"{first}-{last} {name} {measured(judge(model), unseen)}"
    yield f"shipped, experts  {measured(lambda text: score(text).score - 0.5, experts)}"


def rows(path: Path) -> list[Row]:
    """The sentences of one file of the data set."""
    read = map(json.loads, path.read_text("utf-8").splitlines())
    return [Row(one["id"], int(one.get("doc", "0")[:4]), one["text"], one["label"]) for one in read]


def crowd(folder: Path) -> list[Row]:
    """The crowd's sentences, without any whose text the experts labelled."""
    experts = {_plain(row.text) for row in rows(folder / "groundtruth.jsonl")}
    return [r for r in rows(folder / "crowdsourced.jsonl") if _plain(r.text) not in experts]


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


seen = cache(features)


def judge(model: Model) -> Judge:
    return lambda text: log_odds(seen(text), model)


def measured(above: Judge, sentences: list[Row]) -> Figures:
    """How `above` does on `sentences`; F1 at its own threshold, 0."""
    from sklearn.metrics import average_precision_score, f1_score

    labels = [row.label for row in sentences]
    values = [above(row.text) for row in sentences]
    picked = [value > 0 for value in values]
    return Figures(
        f1_score(labels, picked, average="macro"),
        f1_score(labels, picked),
        average_precision_score(labels, values),
        len(labels),
    )


def mean(each: list[Figures]) -> Figures:
    return Figures(
        *(sum(values) / len(each) for values in list(zip(*each, strict=True))[:3]),
        sum(one.count for one in each),
    )


def trained(sentences: list[Row]) -> Model:
    """Choose words and learn weights from `sentences` alone."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    labels = [row.label for row in sentences]
    words = chosen(sentences)
    signals = set(LEARNED)
    while True:
        vectors = DictVectorizer()
        matrix = vectors.fit_transform(vector(seen(row.text), words, signals) for row in sentences)
        learner = LogisticRegression(
            C=STRENGTH, max_iter=2000, class_weight={0: 1.0, 1: POSITIVE}
        ).fit(matrix, labels)
        weights = dict(zip(vectors.get_feature_names_out(), learner.coef_[0], strict=True))
        # A signal either speaks for its side or not at all.
        wrong = {s for s in signals if weights.get(f"s:{s}", 0.0) * (-1 if s in AGAINST else 1) < 0}
        if not wrong:
            return shipped(weights, learner.intercept_[0])
        signals -= wrong


def chosen(sentences: list[Row]) -> frozenset[str]:
    """The words and pairs that tell claims from others best, by chi squared."""
    claims = sum(row.label for row in sentences)
    count, among = Counter[str](), Counter[str]()
    for row in sentences:
        grams = [gram for gram in seen(row.text).grams if _SAYING.isdisjoint(gram.split())]
        count.update(grams)
        if row.label:
            among.update(grams)
    share = claims / len(sentences)
    telling = {
        gram: (among[gram] - share * times) ** 2 / times
        for gram, times in count.items()
        if times >= FEWEST
    }
    return frozenset(sorted(telling, key=lambda gram: (-telling[gram], gram))[:WORDS])


def vector(sentence: Features, words: frozenset[str], signals: set[str]) -> dict[str, float]:
    """A sentence as the learner takes it."""
    values = {f"w:{gram}": GRAM * sentence.share for gram in sentence.grams if gram in words}
    values |= {f"s:{name}": 1.0 for name, _, _ in sentence.found if name in signals}
    return values | {"names": sentence.names / 2, "length": sentence.length / 3}


def shipped(weights: dict[str, float], bias: float) -> Model:
    """The weights as the file holds them: by kind, in whole hundredths, none of 0."""

    def of(prefix: str, times: float) -> dict[str, int]:
        whole = {
            name.removeprefix(prefix): round(weight * times * SCALE)
            for name, weight in sorted(weights.items())
            if name.startswith(prefix)
        }
        return {name: weight for name, weight in whole.items() if weight}

    return {
        "source": SOURCE,
        "bias": round(float(bias) * SCALE),
        "names": round(float(weights["names"]) / 2 * SCALE),
        "length": round(float(weights["length"]) / 3 * SCALE),
        "signals": of("s:", 1.0) | {name: round(w * SCALE) for name, w in BY_HAND.items()},
        "words": of("w:", GRAM),
    }


if __name__ == "__main__":
    main()
