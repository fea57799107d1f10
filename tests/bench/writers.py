"""Eight editors save at once, with the queue ahead of writers and without it.

Prints p99 ÷ p50 of a save for both, from one run, on a SQLite file in a new folder.
"""

import os
import sys
import tempfile
import threading
import time
from typing import Any

os.environ["VAR_DIR"] = tempfile.mkdtemp()
os.environ["DATABASE_URL"] = f"sqlite:///{os.environ['VAR_DIR']}/bench.sqlite3"
os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"

EDITORS, SAVES = 8, 40


def main() -> None:
    import django

    django.setup()
    from django.core.management import call_command

    from factcheck.sqlite.base import DatabaseWrapper

    call_command("migrate", verbosity=0)
    for name, lock in (("queue", DatabaseWrapper._lock), ("busy handler", lambda self: None)):
        DatabaseWrapper._lock = lock  # type: ignore[method-assign]
        times = sorted(saves(name))
        p50, p99 = times[len(times) // 2], times[int(len(times) * 0.99)]
        sys.stdout.write(
            f"{name:<13} {len(times)} saves  p50 {p50 * 1e3:6.1f} ms  p99 {p99 * 1e3:7.1f} ms"
            f"  p99 ÷ p50 {p99 / p50:5.1f}\n"
        )


def saves(name: str) -> list[float]:
    """Seconds that each save took."""
    from django.db import connections

    from tests import factories

    slug = name.replace(" ", "")
    editors = [factories.user(f"{slug}{number}") for number in range(EDITORS)]
    article = factories.article(editors[0], f"{factories.TEXT} {name}.")
    sentence = factories.sentence(article)
    claims = [factories.saved(editor, sentence) for editor in editors]
    times: list[float] = []

    def work(editor: Any, claim: Any) -> None:
        for number in range(SAVES):
            begin = time.perf_counter()
            factories.revised(editor, claim, sentence, summary=f"Take {number}.")
            times.append(time.perf_counter() - begin)
        connections.close_all()

    threads = [
        threading.Thread(target=work, args=pair) for pair in zip(editors, claims, strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return times


if __name__ == "__main__":
    main()
