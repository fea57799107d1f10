"""Unusable text is refused in words; controls that act on the display are shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.text.hygiene import UnusableText, has_controls, require_usable, show_controls


@pytest.mark.parametrize("text", ["", " ", "\n\t \u2029\r\n", "\u00a0"])
def test_refuses_text_without_anything_visible(text: str) -> None:
    with pytest.raises(UnusableText, match="empty"):
        require_usable(text)


def test_names_limit_and_length_of_an_overlong_text() -> None:
    with pytest.raises(UnusableText, match=r"1,000,000.*1,000,001"):
        require_usable("x" * 1_000_001)


def test_takes_text_of_exactly_the_limit() -> None:
    assert require_usable("x" * 12, limit=12) == "x" * 12


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("\x00", "line 1, column 1"),
        ("abc\x00", "line 1, column 4"),
        ("abc\n\x00", "line 2, column 1"),
        ("abc\r\nde\x00", "line 2, column 3"),
        ("a\n\n\nbc\ud800d", "line 4, column 3"),
        ("\udfff", "line 1, column 1"),
    ],
)
def test_says_where_a_character_cannot_be_stored(text: str, place: str) -> None:
    with pytest.raises(UnusableText, match=place):
        require_usable(text)


def test_names_the_broken_character() -> None:
    with pytest.raises(UnusableText, match=r"U\+D83D"):
        require_usable("smile \ud83d")
    with pytest.raises(UnusableText, match="NUL"):
        require_usable("a\x00")


def test_line_ends_are_not_touched() -> None:
    assert require_usable("one\r\ntwo\rthree") == "one\r\ntwo\rthree"


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1))
def test_usable_text_comes_back_unchanged(text: str) -> None:
    if text.strip():
        assert require_usable(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("abc", "abc"),
        ("a\tb\nc\r\nd", "a\tb\nc\r\nd"),
        ("price \u202e005\u202c", "price [U+202E]005[U+202C]"),
        ("\u2066a\u2069\u200e\u200f\u061c", "[U+2066]a[U+2069][U+200E][U+200F][U+061C]"),
        ("bell\x07 esc\x1b del\x7f nel\x85", "bell[U+0007] esc[U+001B] del[U+007F] nel[U+0085]"),
        ("old\rmac", "old[U+000D]mac"),
        ("مرحبا שלום", "مرحبا שלום"),
    ],
)
def test_controls_are_shown(text: str, shown: str) -> None:
    assert show_controls(text) == shown
    assert has_controls(text) == (text != shown)


@given(st.text())
def test_shown_text_has_no_controls_left(text: str) -> None:
    assert not has_controls(show_controls(text))
