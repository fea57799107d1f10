"""Differences lose nothing, read well and take bounded time."""

import random
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.text.diff import Change, word_diff


def side(changes: list[Change], op: str) -> str:
    return "".join(change.text for change in changes if change.op in ("same", op))


def shown(old: str, new: str) -> str:
    marks = {"same": "{}", "delete": "[-{}-]", "insert": "{{+{}+}}"}
    return "".join(marks[change.op].format(change.text) for change in word_diff(old, new))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", ""),
        ("same text", "same text", "same text"),
        ("", "new", "{+new+}"),
        ("old", "", "[-old-]"),
        ("3,000 soldiers", "2,800 soldiers", "[-3,000 -]{+2,800 +}soldiers"),
        ("it was bad", "it was not bad", "it was {+not +}bad"),
        ("one two three", "one five six", "one [-two three-]{+five six+}"),
        ("red, blue", "pink, grey", "[-red, blue-]{+pink, grey+}"),
        ("It ended.", "It ended!", "It ended[-.-]{+!+}"),
        ("a b", "a\nb", "a[- -]{+\n+}b"),
        ("don’t go", "do go", "[-don’t -]{+do +}go"),
        ("他昨天来了", "他今天来了", "他[-昨-]{+今+}天来了"),
        ("a\n\nb", "a\n\nb\n\nc", "a\n\nb{+\n\nc+}"),
    ],
)
def test_reads_well(old: str, new: str, expected: str) -> None:
    assert shown(old, new) == expected


@given(st.text(), st.text())
def test_gives_back_both_texts(old: str, new: str) -> None:
    changes = word_diff(old, new)
    assert side(changes, "delete") == old
    assert side(changes, "insert") == new
    assert all(change.text for change in changes)
    assert all(a.op != b.op for a, b in pairwise(changes))


WORDS = st.lists(st.sampled_from(["the", "war", ",", ".", "is", "\n", " ", "Kyiv"]))


@given(WORDS, WORDS)
def test_gives_back_texts_with_much_in_common(old: list[str], new: list[str]) -> None:
    changes = word_diff(" ".join(old), " ".join(new))
    assert side(changes, "delete") == " ".join(old)
    assert side(changes, "insert") == " ".join(new)
    assert ("insert", "delete") not in [(a.op, b.op) for a, b in pairwise(changes)]


def test_a_word_changed_in_a_long_text_is_the_only_change() -> None:
    words = [f"word{n % 700}" for n in range(3000)]
    old = " ".join(words)
    words[1500] = "changed"
    changes = word_diff(old, " ".join(words))
    assert [change.op for change in changes] == ["same", "delete", "insert", "same"]


@pytest.mark.parametrize("vocabulary", [2, 30, 400, 100_000])
def test_unlike_texts_of_20000_characters_take_bounded_time(vocabulary: int) -> None:
    chance = random.Random(vocabulary)
    old, new = (
        " ".join(f"{chance.randrange(vocabulary):x}" for _ in range(20_000))[:20_000]
        for _ in range(2)
    )
    started = time.process_time()
    changes = word_diff(old, new)
    assert time.process_time() - started < 1
    assert side(changes, "delete") == old
    assert side(changes, "insert") == new
