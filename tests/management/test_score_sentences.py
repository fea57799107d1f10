"""Others can measure the scores: lines in, scores out, and a bad line is named."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from annotations.text.worthiness import score

ROOT = Path(__file__).parents[2]
FIGURE = "Unemployment rose to 7.2 percent in 2023."


def scored(monkeypatch: pytest.MonkeyPatch, given: bytes) -> list[float]:
    """What the command answers to `given` on standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
    out = io.StringIO()
    call_command("score_sentences", stdout=out)
    return [json.loads(line)["score"] for line in out.getvalue().splitlines()]


def lines(*objects: object) -> bytes:
    return "".join(f"{json.dumps(one)}\n" for one in objects).encode()


def test_scores_come_in_the_order_of_the_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [FIGURE, "Thank you very much.", "“Нет”, – сказал он.", ""]
    answer = scored(monkeypatch, lines(*({"text": text} for text in texts)))
    assert answer == [score(text).score for text in texts]


def test_language_and_kind_count(monkeypatch: pytest.MonkeyPatch) -> None:
    given = lines({"text": FIGURE, "language": "de", "id": 7}, {"text": FIGURE, "kind": "caption"})
    assert scored(monkeypatch, given) == [
        score(FIGURE, "de").score,
        score(FIGURE, "en", "caption").score,
    ]


def test_nothing_in_nothing_out(monkeypatch: pytest.MonkeyPatch) -> None:
    assert scored(monkeypatch, b"") == []


def test_the_last_line_may_lack_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(scored(monkeypatch, lines({"text": FIGURE}).rstrip(b"\n"))) == 1


@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        (b"Prices doubled.", "not JSON: Expecting value at column 1"),
        (b"", "not JSON"),
        (b'{"text": "cut', "not JSON"),
        (b'"Prices doubled."', "an object with a"),
        (b'{"sentence": "x"}', "an object with a"),
        (b'{"text": null}', "an object with a"),
        (b'{"text": "x", "language": 5}', '"language" must be a string'),
        (b'{"text": "x", "kind": "poem"}', '"kind" must be one of caption, credit, heading'),
        (b'{"text": "x", "kind": []}', '"kind" must be one of'),
        (b'{"text": "caf\xe9"}', "not UTF-8 at byte 14"),
        (b"[" * 100_000, "not JSON"),
    ],
)
def test_a_bad_line_is_named(monkeypatch: pytest.MonkeyPatch, bad: bytes, complaint: str) -> None:
    with pytest.raises(CommandError, match=r"^Line 2: ") as caught:
        scored(monkeypatch, lines({"text": FIGURE}) + bad + b"\n" + lines({"text": FIGURE}))
    assert complaint in str(caught.value)


def test_a_bad_line_fails_the_process_after_the_scores_before_it() -> None:
    done = subprocess.run(
        [sys.executable, "manage.py", "score_sentences"],
        input=lines({"text": FIGURE}) + b"oops\n",
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert done.returncode != 0
    assert json.loads(done.stdout) == {"score": score(FIGURE).score}
    assert done.stderr.decode().strip().endswith("Line 2: not JSON: Expecting value at column 1.")
