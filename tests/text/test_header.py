"""Title, date, tags, cover and language are read from what a text says about itself."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.text.header import Proposal, propose

DEMO = Path(__file__).parents[2] / "annotations/demo/moscow-prisoners.txt"


def test_reads_everything_from_the_demo_article() -> None:
    proposal = propose(DEMO.read_text(encoding="utf-8"))
    assert proposal.title == "Moscow resorted insidious means overthrow leadership Kyiv"
    assert proposal.published_on == date(2023, 12, 27)
    assert " ".join(proposal.tags) == proposal.title
    assert proposal.cover_caption.startswith("Prisoners line up for lunch outside")
    assert proposal.cover_caption.endswith("created by Russia since April 2023.")
    assert proposal.cover_credit == "Paula Bronstein/Getty Images"
    assert proposal.language == "en"


@pytest.mark.parametrize(
    ("line", "published_on", "tags"),
    [
        ("date 2023-12-27 #Moscow #Kyiv", date(2023, 12, 27), ["Moscow", "Kyiv"]),
        ("Date: 2024-02-29 #leap", date(2024, 2, 29), ["leap"]),
        ("date 2023-12-27", date(2023, 12, 27), []),
        ("date 2023-13-45 #Moscow", None, ["Moscow"]),
        ("date 0000-00-00 #Moscow", None, ["Moscow"]),
        ("#Moscow #Kyiv, #moscow", None, ["Moscow", "Kyiv"]),
        ("date 2023-12-27 in Moscow", None, []),
        ("#1 in the charts", None, []),
        ("date", None, []),
    ],
)
def test_header_lines(line: str, published_on: date | None, tags: list[str]) -> None:
    proposal = propose(f"\n  {line}\n\nThe war went on. It was winter.")
    assert (proposal.published_on, proposal.tags) == (published_on, tags)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Mayor resigns over budget\n\nThe mayor resigned on Monday.", "Mayor resigns over budget"),
        ("# Mayor  resigns\n\nThe mayor resigned.", "Mayor resigns"),
        ("The mayor resigned on Monday. He left.", "The mayor resigned on Monday."),
        (
            "The mayor of the second largest city of the land resigned on Monday over the budget.",
            "The mayor of the second largest city of the land resigned on Monday over the…",
        ),
        ("x" * 200, "x" * 79 + "…"),
        ("date 2023-12-27\n\nMayor resigns\n\nHe left.", "Mayor resigns"),
        ("date 2023-12-27 #counter_offensive #fails\n\nIt failed.", "Counter offensive fails"),
        ("Cover photo: A dog. Photo credit: EPA\n\nDog bites man\n\nIt hurt.", "Dog bites man"),
        ("", ""),
        (" \n ", ""),
    ],
)
def test_titles(text: str, title: str) -> None:
    assert propose(text).title == title


@pytest.mark.parametrize(
    ("block", "caption", "credit"),
    [
        ("Cover photo: A dog. Photo credit: EPA", "A dog.", "EPA"),
        ("Photo: A dog (Photo credit: EPA)", "A dog", "EPA"),
        ("COVER PHOTO: A dog.\nPhoto credit: EPA/J. Doe", "A dog.", "EPA/J. Doe"),
        ("Photo credit: EPA", "", "EPA"),
        ("Image: A  dog\nand a cat.", "A dog and a cat.", ""),
        ("The photo: a story.", "", ""),
    ],
)
def test_captions(block: str, caption: str, credit: str) -> None:
    proposal = propose(f"It was winter in Kyiv.\n\n{block}")
    assert (proposal.cover_caption, proposal.cover_credit) == (caption, credit)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The war goes on.", "en"),
        ("Der Krieg geht weiter.", "en"),
        ("Война продолжается, объявил министр.", "ru"),
        ("Війна триває, і кінця їй немає.", "uk"),
        ("أعلن الوزير أن الحرب مستمرة.", "ar"),
        ("战争仍在继续。", "zh"),
        ("戦争はまだ続いている。", "ja"),
        ("युद्ध जारी है।", "hi"),
        ("Politico (政治报) reported it.", "en"),
        ("12345", "en"),
    ],
)
def test_language_by_script(text: str, language: str) -> None:
    assert propose(text).language == language


@given(st.text())
def test_never_raises(text: str) -> None:
    assert isinstance(propose(text), Proposal)


@given(st.text(alphabet="date: 0123456789-#ab \n"))
def test_never_raises_on_near_headers(text: str) -> None:
    assert isinstance(propose("date " + text), Proposal)
