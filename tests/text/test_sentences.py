"""Texts are cut where sentences end, without losing or changing a character."""

import random
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.text.abbreviations import looks_abbreviated
from annotations.text.sentences import Span, split_sentences

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
MARKS = "Dr. U.S. p.m. No. 10 1. a) • J. K. ... . . . … ! ? \" “ ” ' » « ( ) [1] — - 。 ？ 」 ।"
WORDS = "war The he 3.4 bn Yahoo and Über и Он 他说 http://a.b/c x@y.org iPhone"
BREAKS = ["\n", "\r\n", "\u2028", "\x85", "\xa0", "\u200b", " ", "  "]
PARTS = st.lists(st.sampled_from([*MARKS.split(" "), *WORDS.split(" "), *BREAKS]))


def cut(text: str, language: str = "en") -> list[str]:
    return [text[span.start : span.end] for span in split_sentences(text, language)]


def assert_lossless(text: str, spans: list[Span]) -> None:
    position = 0
    for span in spans:
        assert position <= span.start < span.end
        assert not text[position : span.start].strip()
        position = span.end
    assert not text[position:].strip()
    assert all(text[span.start : span.end] == text[span.start : span.end].strip() for span in spans)


@given(ANY_TEXT, st.sampled_from(["en", "de", "ru", "zh", "hi", "", "no-such-language"]))
def test_lossless_on_any_text(text: str, language: str) -> None:
    assert_lossless(text, split_sentences(text, language))


@given(PARTS, st.sampled_from(["en", "de", "fr", "uk"]))
def test_lossless_on_likely_trouble(parts: list[str], language: str) -> None:
    text = "".join(parts)
    assert_lossless(text, split_sentences(text, language))


@given(ANY_TEXT)
def test_a_sentence_is_not_cut_again(text: str) -> None:
    assert_stable(text)


@given(st.lists(st.sampled_from([*MARKS.split(" "), *WORDS.split(" "), " ", " ", "\n"])))
def test_a_sentence_of_likely_trouble_is_not_cut_again(parts: list[str]) -> None:
    assert_stable("".join(parts))


def assert_stable(text: str) -> None:
    for span in split_sentences(text):
        sentence = text[span.start : span.end]
        if not set(sentence) & set("\"'“”»«」"):
            assert cut(sentence) == [sentence]


def test_no_text_has_no_sentences() -> None:
    assert split_sentences("") == split_sentences(" \n\u2029\t") == []


@pytest.mark.parametrize(
    "end", ["\n", "\r\n", "\r", "\v", "\f", "\x1c", "\x85", "\u2028", "\u2029"]
)
def test_every_kind_of_line_break_is_a_boundary(end: str) -> None:
    assert cut(f"Mayor resigns{end}Rain ahead{end}{end}The end") == [
        "Mayor resigns",
        "Rain ahead",
        "The end",
    ]


def test_the_lines_of_a_hard_wrapped_paragraph_belong_together() -> None:
    text = (
        "The two sides met on Tuesday in the capital to talk about the\n"
        "grain deal that ran out in July. Nobody from the office of the\n"
        "President of Ukraine was there. The talks are to go on in the\n"
        "autumn."
    )
    assert [sentence.replace("\n", " ") for sentence in cut(text)] == [
        "The two sides met on Tuesday in the capital to talk about the grain deal that ran out"
        " in July.",
        "Nobody from the office of the President of Ukraine was there.",
        "The talks are to go on in the autumn.",
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The night was cold\nand the road was wet.", 1),
        ("The night was cold.\nand the road was wet.", 2),
        ("bread\nrye flour\nsalt, water", 3),
        ("The minister of\nDefence spoke.", 1),
        ("Rain in the north\nMayor resigns\nTeam wins the cup", 3),
        ("- one thing\n- another thing", 2),
        ("A long line that is a heading of its own, set in one piece\nThe text begins here.", 2),
    ],
)
def test_other_line_breaks(text: str, count: int) -> None:
    assert len(cut(text)) == count


@pytest.mark.parametrize(
    "marked",
    [
        "1. The first thing¦2. The second thing¦3. The third thing",
        "1) One thing.¦2) Another thing.",
        "1.) One thing¦2.) Another thing",
        "(1) One thing¦(2) Another thing",
        "a. One thing¦b. Another thing¦c. A third",
        "• One thing¦• Another thing",
        "⁃9. One thing¦⁃10. Another thing",
        "1. The 5 men stayed¦2. The rest left",
        "1) Bring 3) pens",
    ],
)
def test_lists_in_one_line(marked: str) -> None:
    assert cut(marked.replace("¦", " ")) == marked.split("¦")


def test_a_block_is_cut_at_20000_characters() -> None:
    spans = split_sentences("x" * 50_000)
    assert [span.end - span.start for span in spans] == [20_000, 20_000, 10_000]
    words = split_sentences("word " * 10_000)
    assert all(span.end - span.start <= 20_000 for span in words)
    assert all((span.end - span.start) % 5 == 4 for span in words)


def test_a_long_block_is_cut_between_sentences() -> None:
    text = "The war went on for another day. " * 2_000
    assert set(cut(text)) == {"The war went on for another day."}


def test_spans_count_code_points() -> None:
    assert split_sentences("🙂 Ça va. 🙂 Oui.", "fr") == [(0, 8), (9, 15)]


def test_article_text_is_never_shown_to_the_abbreviation_look_up() -> None:
    looks_abbreviated.cache_clear()
    split_sentences("He lives in Xyzq. Qqq. Then he left " + "a" * 40 + ". B.", "en")
    assert looks_abbreviated.cache_info().currsize <= 4


HOSTILE = {
    "stops": ".",
    "spaced stops": ". ",
    "letters": "a",
    "initials": "A. ",
    "openers": "(",
    "closers": ".)",
    "quotes": '" ',
    "cried quotes": '! " ',
    "ellipses": "… ",
    "glued": "abc.Abc",
    "spaces": " ",
    "lines": "a\n",
    "blank lines": "\n",
    "wrapped": "the war of the worlds and so on and so forth and\n",
    "list": "1. ",
    "letters of a list": "a. b. ",
    "abbreviations": "Dr. ",
    "footnotes": ".[1]",
    "footnote openers": ".[",
    "no-break spaces": ".\xa0",
    "cjk": "。”他",
    "bylines": ". (a",
    "attributions": '?" A',
    "combining": "e\u0301",
    "zero width": "\u200b",
    "dates": "3. 10. ",
}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_megabyte_takes_under_three_seconds(unit: str) -> None:
    text = (unit * (1_000_000 // len(unit)))[:999_998] + "x."
    started = time.process_time()
    spans = split_sentences(text, "de" if unit == "3. 10. " else "en")
    assert time.process_time() - started < 3
    assert_lossless(text, spans)


@pytest.mark.parametrize("seed", range(3))
def test_a_random_megabyte_takes_under_three_seconds(seed: int) -> None:
    chance = random.Random(seed)
    pieces = [
        "(",
        ")",
        '"',
        "“",
        "”",
        ".",
        "!",
        "…",
        " ",
        "\n",
        "Dr",
        "U.S",
        "p.m",
        "a",
        "B",
        "1",
        "-",
    ]
    text = "".join(chance.choices(pieces, k=600_000))
    started = time.process_time()
    spans = split_sentences(text)
    assert time.process_time() - started < 3
    assert_lossless(text, spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
