"""Splitting and check-worthiness, measured: `make bench-text DATA=folder`.

The folder may hold development sets for splitting (`segmentation/*.jsonl` or `*.jsonl`: text, spans
and lang in each line) and ClaimBuster (`claimbuster/`). What is not there says "no data"; golden
cases, speed and memory need none.
"""

import json
import re
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from annotations.text.blocks import segment
from annotations.text.sentences import split_sentences
from annotations.text.worthiness import score

HERE = Path(__file__).parent
DEMO = HERE.parents[1] / "annotations/demo/moscow-prisoners.txt"
SETS = ("en_ewt", "de_gsd", "fr_gsd", "sl_ssj", "zh_gsdsimp")  # said to be missing if they are
ROUNDS = 5

_TAG = re.compile(r"\[(\w+)\] ")


class Case(NamedTuple):
    """A text and the sentences it should be cut into."""

    language: str
    text: str
    sentences: list[str]


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    if folder and not folder.is_dir():
        sys.exit(f"{folder} is no folder.")
    parts: list[tuple[str, Callable[[], Iterator[str]]]] = [
        ("Boundary F1", lambda: boundaries(folder)),
        ("Golden cases", golden),
        ("Speed of splitting", speed),
        ("Memory", memory),
        ("Check-worthiness", lambda: worthiness(folder)),
    ]
    for title, lines in parts:
        sys.stdout.write(f"{title}\n")
        for line in lines():
            sys.stdout.write(f"  {line}\n")
            sys.stdout.flush()


def boundaries(folder: Path | None) -> Iterator[str]:
    """F1 of the places between two sentences of a document; its very end is no merit."""
    for name in SETS:
        if not _set(folder, name):
            yield f"{name:<12} no data"
    for path in _sets(folder):
        right = cut = real = 0
        for document in map(json.loads, path.read_text("utf-8").splitlines()):
            spans = split_sentences(document["text"], document["lang"])
            found = {span.end for span in spans[:-1]}
            gold = {end for _, end in document["spans"][:-1]}
            right, cut, real = right + len(found & gold), cut + len(found), real + len(gold)
        value = 2 * right / (cut + real) if cut + real else 1.0
        yield f"{path.stem:<12} {value:7.2%}  ({real:,} boundaries, {cut:,} found)"


def golden() -> Iterator[str]:
    """The cases of `golden.txt` that come out whole; the others are shown."""
    cases = list(_cases())
    wrong = [case for case in cases if _cut(case) != case.sentences]
    yield f"{len(cases) - len(wrong)} of {len(cases)}"
    for case in wrong:
        yield f"cut as {' ¦ '.join(_cut(case))}"


def speed() -> Iterator[str]:
    """The best of some rounds, in time of this process alone."""
    article = _article(600)
    large = "\n\n".join([article] * (1_000_000 // len(article) + 1))[:1_000_000]
    yield f"{1 / _seconds(lambda: split_sentences(large)):.1f} MB/s"
    yield f"{_seconds(lambda: split_sentences(article)) * 1e3:.2f} ms for an article of 600 words"
    yield f"{_seconds(lambda: segment(article)) * 1e3:.2f} ms with the kinds of blocks"
    sentences = [article[piece.start : piece.end] for piece in segment(article)]
    each = _seconds(lambda: [score(sentence) for sentence in sentences]) / len(sentences)
    yield f"{each * 1e3:.3f} ms to score a sentence"


def memory() -> Iterator[str]:
    """The peak above what was there before, the million characters themselves apart."""
    large = _article(170_000)[:1_000_000]
    tracemalloc.start()
    split_sentences(large)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    yield f"{peak / 1e6:.1f} MB at most for {len(large):,} characters"


def worthiness(folder: Path | None) -> Iterator[str]:
    """The figures of docs/worthiness.md, learned anew fold by fold."""
    from tests.bench.train_worthiness import report

    claims = next(
        (one for one in _folders(folder, "claimbuster") if (one / "folds.json").is_file()), None
    )
    if claims is None:
        yield "no data"
    elif find_spec("sklearn") is None:
        yield "scikit-learn is not installed"
    else:
        yield from report(claims)


def _folders(folder: Path | None, name: str) -> list[Path]:
    return [folder / name, folder] if folder else []


def _set(folder: Path | None, name: str) -> bool:
    return any((one / f"{name}.jsonl").is_file() for one in _folders(folder, "segmentation"))


def _sets(folder: Path | None) -> list[Path]:
    """The files in which every line is a document with its spans."""
    paths = [path for one in _folders(folder, "segmentation") for path in one.glob("*.jsonl")]
    return sorted(path for path in paths if '"spans"' in path.read_text("utf-8").partition("\n")[0])


def _cases() -> Iterator[Case]:
    for line in (HERE / "golden.txt").read_text("utf-8").splitlines():
        if not line.startswith("# "):
            tag = _TAG.match(line)
            marked = line[tag.end() :] if tag else line
            text = marked.replace("⏎", "\n").replace("¦", " ").replace("|", "")
            yield Case(tag[1] if tag else "en", text, re.split("[⏎¦|]", marked))


def _cut(case: Case) -> list[str]:
    return [case.text[start:end] for start, end in split_sentences(case.text, case.language)]


def _article(words: int) -> str:
    """So many words of the demonstration's article, over and over if need be."""
    paragraphs = DEMO.read_text("utf-8").split("\n\n")[1:-1]
    taken: list[str] = []
    while words > 0:
        for paragraph in paragraphs:
            taken.append(" ".join(paragraph.split()[:words]))
            words -= len(paragraph.split())
            if words <= 0:
                break
    return "\n\n".join(taken)


def _seconds(work: Callable[[], object]) -> float:
    work()
    times = []
    for _ in range(ROUNDS):
        begin = time.process_time()
        work()
        times.append(time.process_time() - begin)
    return min(times)


if __name__ == "__main__":
    main()
