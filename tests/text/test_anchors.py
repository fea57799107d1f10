"""A quoted passage is found where it stands, or not at all."""

import time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from annotations.text.anchors import (
    AmbiguousPassage,
    PassageNotFound,
    find_passage,
    locate_passage,
)

TEXT = "He said: “Russia’s change\nis   known.” She didn't. He said no."


def found(text: str, exact: str) -> str | None:
    place = find_passage(text, exact)
    return text[slice(*place)] if place else None


@pytest.mark.parametrize(
    ("exact", "passage"),
    [
        ("She didn't", "She didn't"),
        ("  She didn't.\n", "She didn't."),
        ("Russia's change is known", "Russia’s change\nis   known"),
        ('"Russia’s change', "“Russia’s change"),
        ("She didn’t.", "She didn't."),
        ("known.\u201d", "known.”"),
        ("known.\xa0", "known."),
    ],
)
def test_finds_what_was_typed_differently(exact: str, passage: str) -> None:
    assert found(TEXT, exact) == passage


@pytest.mark.parametrize(
    "exact", ["", "  \n", "she didn't", "known She", "absent", "Russias change"]
)
def test_a_missing_passage_is_not_found(exact: str) -> None:
    assert find_passage(TEXT, exact) is None
    with pytest.raises(PassageNotFound):
        locate_passage(TEXT, exact)


@pytest.mark.parametrize(("text", "exact"), [(TEXT, "He said"), ("aaa", "aa"), ("'a’ ‘a'", "’a‘")])
def test_a_passage_found_twice_names_no_place(text: str, exact: str) -> None:
    assert find_passage(text, exact) is None
    with pytest.raises(AmbiguousPassage):
        locate_passage(text, exact)


def test_the_literal_occurrence_wins_over_folded_ones() -> None:
    text = "It's here. It’s there."
    assert find_passage(text, "It’s") == (11, 15)
    assert find_passage(text, "It's") == (0, 4)


def test_offsets_are_code_points() -> None:
    assert find_passage("🙂🙂 ça va", "ça") == (3, 5)


def test_pattern_characters_are_plain_text() -> None:
    assert found("cost (a.b) [x]* $5?", "(a.b) [x]* $5?") == "(a.b) [x]* $5?"


@given(st.text(min_size=1), st.data())
def test_any_slice_that_occurs_once_is_found(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    exact = text[start:end]
    assume(exact == exact.strip() and text.count(exact) == 1)
    assume(text.find(exact, text.find(exact) + 1) == -1)
    assert find_passage(text, exact) == (start, end)


def test_long_white_space_takes_no_time() -> None:
    started = time.process_time()
    assert find_passage("a" + " " * 200_000 + "b", "a c") is None
    assert find_passage(" " * 200_000 + "b", "x y") is None
    assert time.process_time() - started < 1
