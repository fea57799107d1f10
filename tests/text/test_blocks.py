"""Blocks get their kinds and paragraph numbers, and no character is lost."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.text.blocks import Kind, Piece, segment

DEMO = Path(__file__).parents[2] / "annotations/demo/moscow-prisoners.txt"


def kinds(text: str) -> list[tuple[str, int, str]]:
    return [
        (piece.kind.value, piece.paragraph, text[piece.start : piece.end])
        for piece in segment(text)
    ]


def assert_lossless(text: str, pieces: list[Piece]) -> None:
    position = 0
    for number, piece in enumerate(pieces, 1):
        assert piece.position == number
        assert position <= piece.start < piece.end
        assert not text[position : piece.start].strip()
        assert text[piece.start : piece.end] == text[piece.start : piece.end].strip()
        position = piece.end
    assert not text[position:].strip()


def test_the_demo_article_has_20_pieces() -> None:
    text = DEMO.read_text(encoding="utf-8")
    pieces = segment(text)
    assert_lossless(text, pieces)
    assert [piece.kind for piece in pieces] == [Kind.META] + [Kind.PARAGRAPH] * 15 + [
        Kind.CAPTION
    ] * 4
    assert [piece.paragraph for piece in pieces] == [
        0,
        1,
        1,
        1,
        2,
        3,
        3,
        3,
        *[4] * 5,
        5,
        5,
        6,
        *[0] * 4,
    ]
    last = pieces[-1]
    assert text[last.start : last.end] == "Photo credit: Paula Bronstein/Getty Images"
    assert pieces[0].start == 1


def test_headings_paragraphs_quotes_and_lists() -> None:
    text = (
        "Mayor resigns\n\nHe left on Monday. It rained.\n\n## Why now\n\n> I am tired. I go.\n\n"
        "• The first\n• The second\n1. One. Two.\n\nThe end."
    )
    assert kinds(text) == [
        ("heading", 1, "Mayor resigns"),
        ("paragraph", 2, "He left on Monday."),
        ("paragraph", 2, "It rained."),
        ("heading", 3, "## Why now"),
        ("quote", 4, "> I am tired."),
        ("quote", 4, "I go."),
        ("list", 5, "• The first"),
        ("list", 6, "• The second"),
        ("list", 7, "1. One."),
        ("list", 7, "Two."),
        ("paragraph", 8, "The end."),
    ]


def test_a_name_with_initials_is_no_list() -> None:
    assert kinds("J. K. Rowling said so.\nA. Smith did not.") == [
        ("paragraph", 1, "J. K. Rowling said so."),
        ("paragraph", 2, "A. Smith did not."),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cover photo: A dog. Photo credit: EPA", ["Cover photo: A dog.", "Photo credit: EPA"]),
        ("Cover photo: A dog Photo credit: EPA", ["Cover photo: A dog", "Photo credit: EPA"]),
        (
            "Photo: A dog. (Photo credit: J. Doe. All rights.)",
            ["Photo: A dog.", "(Photo credit: J. Doe. All rights.)"],
        ),
        ("Photo credit: EPA", ["Photo credit: EPA"]),
    ],
)
def test_captions_and_their_credits(text: str, expected: list[str]) -> None:
    assert kinds(text) == [("caption", 0, sentence) for sentence in expected]


def test_the_header_line_is_one_piece_even_without_a_blank_line_after_it() -> None:
    text = "date 2023-12-27 #U.S. #Kyiv\nmany families wait. They hope."
    assert kinds(text) == [
        ("meta", 0, "date 2023-12-27 #U.S. #Kyiv"),
        ("paragraph", 1, "many families wait."),
        ("paragraph", 1, "They hope."),
    ]


def test_a_hard_wrapped_text_keeps_its_paragraphs() -> None:
    text = (
        "Grain deal in doubt\n\n"
        "The two sides met on Tuesday in the capital to talk about the\n"
        "grain deal that ran out in July. Nobody from the office of the\n"
        "President of Ukraine was there. The talks are to go on in the\n"
        "autumn.\n"
        "A second round is planned for October, said the minister, who\n"
        "declined to be named."
    )
    assert [(kind, number) for kind, number, _ in kinds(text)] == [
        ("heading", 1),
        ("paragraph", 2),
        ("paragraph", 2),
        ("paragraph", 2),
        ("paragraph", 3),
    ]


def test_no_text_has_no_pieces() -> None:
    assert segment("") == segment(" \n\t") == []


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_lossless_on_any_text(text: str) -> None:
    assert_lossless(text, segment(text))


PARTS = [
    "Dr. ",
    "Photo credit: ",
    "Cover photo: ",
    "> ",
    "# ",
    "• ",
    "1. ",
    "\n",
    "\n\n",
    "A b. ",
    "x",
    " ",
]


@given(st.lists(st.sampled_from(PARTS)))
def test_lossless_on_marked_up_text(parts: list[str]) -> None:
    text = "".join(parts)
    assert_lossless(text, segment(text))
