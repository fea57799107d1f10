"""`manage.py score_sentences < lines.jsonl > scores.jsonl`: lets others measure the scores."""

import json
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from annotations.text.blocks import Kind
from annotations.text.worthiness import score

KINDS = {*Kind, "credit"}


class Command(BaseCommand):
    """Write `{"score": …}`, from 0 to 1, for each line `{"text": …}` of standard input, in order.

    `language` (a BCP 47 tag, "en" unless given) and `kind` (of the block, "paragraph" unless
    given) may stand beside the text. The first line that is anything else ends the command.
    """

    help = (
        'Read lines such as {"text": "Prices doubled."} from standard input and write a line such '
        'as {"score": 0.9} for each, in order. "language" (en) and "kind" (paragraph) may stand '
        "beside the text."
    )
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        for number, line in enumerate(sys.stdin.buffer, start=1):
            try:
                sentence = _read(line)
            except ValueError as problem:
                raise CommandError(f"Line {number}: {problem}") from problem
            self.stdout.write(json.dumps({"score": score(**sentence).score}))


def _read(line: bytes) -> dict[str, str]:
    """The arguments of `score` in one line; raises `ValueError` in words for who wrote it."""
    given = _parsed(line)
    if not isinstance(given, dict) or not isinstance(given.get("text"), str):
        raise ValueError('expected an object with a "text" that is a string.')
    language, kind = given.get("language", "en"), given.get("kind", "paragraph")
    if not isinstance(language, str):
        raise ValueError('"language" must be a string such as "en".')
    if kind not in [*KINDS]:
        raise ValueError(f'"kind" must be one of {", ".join(sorted(KINDS))}.')
    return {"sentence": given["text"], "language": language, "kind": kind}


def _parsed(line: bytes) -> object:
    try:
        return json.loads(line.decode())
    except UnicodeDecodeError as problem:
        raise ValueError(f"not UTF-8 at byte {problem.start + 1}.") from problem
    except json.JSONDecodeError as problem:
        raise ValueError(f"not JSON: {problem.msg} at column {problem.colno}.") from problem
    except (ValueError, RecursionError) as problem:
        raise ValueError("not JSON that can be read: nested too deep or too long.") from problem
