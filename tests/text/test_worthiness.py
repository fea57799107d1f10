"""What is worth checking comes first, and the reasons can be read."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.text.blocks import segment
from annotations.text.signals import SIGNAL_LABELS
from annotations.text.worthiness import LOWEST, MODEL, STRONGEST, score

ROOT = Path(__file__).parents[2]
ARTICLE = (ROOT / "annotations/demo/moscow-prisoners.txt").read_text(encoding="utf-8")
FIGURE = "Unemployment rose to 7.2 percent in 2023, the highest in a decade."


@pytest.fixture(scope="module")
def ranked() -> list[tuple[str, str]]:
    """Kind and text of the demonstration's sentences, the most worth checking first."""
    pieces = [(piece.kind.value, ARTICLE[piece.start : piece.end]) for piece in segment(ARTICLE)]
    return sorted(pieces, key=lambda piece: -score(piece[1], "en", piece[0]).score)


def rank(ranked: list[tuple[str, str]], beginning: str) -> int:
    return next(place for place, (_, text) in enumerate(ranked) if text.startswith(beginning))


@pytest.mark.parametrize(
    "figures", ["In the first year of the war", "Currently, Russia is holding"]
)
@pytest.mark.parametrize(
    "other",
    ["Ukrainian authorities hope", "Due to the obstruction", "The International Committee"],
)
def test_figures_rank_above_hopes(ranked: list[tuple[str, str]], figures: str, other: str) -> None:
    assert rank(ranked, figures) < rank(ranked, other)


@pytest.mark.parametrize(
    "claim", ["The Ukrainian leadership, on the other hand, claims", "Allegedly,", "Claiming that"]
)
def test_what_is_only_claimed_does_not_sink(ranked: list[tuple[str, str]], claim: str) -> None:
    body = [piece for piece in ranked if piece[0] == "paragraph"]
    assert rank(body, claim) < len(body) * 2 / 3


def test_header_captions_and_credit_are_last(ranked: list[tuple[str, str]]) -> None:
    kinds = [kind for kind, _ in ranked]
    assert kinds[-5:] == ["caption"] * 4 + ["meta"]
    assert kinds.count("caption") + kinds.count("meta") == 5


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("date 2023-12-27 #Moscow #Kyiv", "against: a header line"),
        ("#Moscow #Kyiv #war", "against: a header line"),
        ("Photo credit: Paula Bronstein/Getty Images", "against: a credit"),
        ("Cover photo: 3,000 prisoners line up on August 3, 2023.", "against: a caption"),
    ],
)
def test_header_captions_and_credit_tell_themselves(text: str, reason: str) -> None:
    judged = score(text)
    assert judged.score < LOWEST <= score("Thank you?").score
    assert judged.reasons == [reason]


@pytest.mark.parametrize(
    ("more", "less"),
    [
        (FIGURE, "I think unemployment is a terrible thing."),
        ("The army killed 40 civilians on Tuesday.", "We must all pray for peace."),
        ("He voted against the bill in 1994.", "Will he vote against the bill?"),
        ("Critics claim that the law is void.", "I hope that the law is fair."),
        ("The tax was doubled.", "Thank you very much."),
        ("Crime fell by half since 2010.", "Let me finish, please."),
    ],
)
def test_claims_rank_above_talk(more: str, less: str) -> None:
    assert score(more).score > 0.5 > score(less).score


@pytest.mark.parametrize(
    ("language", "more", "less"),
    [
        ("de", "Die Zahl stieg 2023 um 12,5 Prozent auf 2,6 Millionen.", "Das ist schön."),
        ("fr", "Selon la police, 40 personnes sont mortes.", "Est-ce vrai ?"),
        ("ru", "По словам министра, погибли 48 человек.", "Спасибо."),
        ("zh", "2023年5月3日，48人死亡。", "这是真的吗？"),
        ("hi", "१५ अगस्त १९४७ को ३५ लाख लोग आए।", "क्या यह सच है?"),
    ],
)
def test_elsewhere_the_signals_decide(language: str, more: str, less: str) -> None:
    assert score(more, language).score > 0.5 > score(less, language).score


def test_reasons_are_words_and_the_strongest_come_first() -> None:
    reasons = score(FIGURE).reasons
    assert "a figure (“7.2 percent”)" in reasons
    assert 2 <= len(reasons) <= STRONGEST
    assert any(reason.startswith("words common in claims (“") for reason in reasons)


def test_a_reason_against_says_so() -> None:
    assert "against: opinion or judgement (“I think”)" in score("I think he is wonderful.").reasons


def test_english_of_any_country_has_the_model() -> None:
    assert score(FIGURE, "en-GB") == score(FIGURE, "EN") == score(FIGURE)


@given(
    st.text(max_size=300),
    st.sampled_from(["en", "de", "zh", ""]),
    st.sampled_from(["paragraph", "heading", "caption", "meta", "no-such-kind"]),
)
def test_scores_of_any_text_are_within_bounds(text: str, language: str, kind: str) -> None:
    judged = score(text, language, kind)
    assert 0 <= judged.score <= 1
    assert (judged.score < LOWEST) >= (kind in ("caption", "meta"))
    assert judged == score(text, language, kind)


def test_another_process_gives_the_same_and_needs_no_django() -> None:
    program = (
        "import sys; from annotations.text.worthiness import score;"
        f"print(score({FIGURE!r}), score({FIGURE!r}, 'de'));"
        "assert not {'django', 'sklearn', 'numpy'} & sys.modules.keys()"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout.decode()
        for seed in ("1", "2")
    }
    assert answers == {f"{score(FIGURE)} {score(FIGURE, 'de')}\n"}


def test_the_model_is_small_and_names_its_source() -> None:
    model = json.loads(MODEL.read_text(encoding="utf-8"))
    assert MODEL.stat().st_size <= 50_000
    assert len(model["words"]) <= 2000
    assert model["signals"].keys() <= SIGNAL_LABELS.keys() | {"contested"}
    assert "ClaimBuster" in model["source"]
    assert "CC BY 4.0" in model["source"]


def test_a_sentence_takes_next_to_no_time() -> None:
    sentences = [ARTICLE[piece.start : piece.end] for piece in segment(ARTICLE)] * 5
    begin = time.process_time()
    for sentence in sentences:
        score(sentence)
    assert (time.process_time() - begin) / len(sentences) < 0.001  # ten times what is measured
