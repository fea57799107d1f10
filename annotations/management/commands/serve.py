"""`manage.py serve`: everything a small newsroom needs, from one command."""

import os
import signal
import subprocess
import sys
import time
from types import FrameType
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from annotations.workflow.demo import PEOPLE, demo_password, offer_demo


class Command(BaseCommand):
    """Migrate, collect static files, then run the web server and the background worker."""

    help = "Prepare the database and run the web server and the background worker together."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--workers", type=int, default=2)
        parser.add_argument(
            "--demo",
            action="store_true",
            help="Load the demonstration first, unless it was removed.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("migrate", verbosity=0)
        call_command("createcachetable", verbosity=0)
        call_command("collectstatic", verbosity=0, interactive=False)
        has_demo = options["demo"] and offer_demo()
        web = [sys.executable, "-m", "granian", "factcheck.wsgi:application"]
        web += ["--interface", "wsgi", "--workers", str(options["workers"])]
        web += ["--blocking-threads", "1", "--no-ws", "--log-level", "warning"]
        web += ["--respawn-failed-workers"]
        web += ["--host", options["host"], "--port", str(options["port"])]
        worker = [sys.executable, "manage.py", "db_worker", "--no-reload", "--queue-name", "*"]
        address = f"http://{options['host']}:{options['port']}/"
        os.environ.setdefault("SITE_URL", address)  # for links in the mails of both parts
        self._greet(address, demo=has_demo)
        _run_together([web, worker])

    def _greet(self, address: str, *, demo: bool) -> None:
        self.stdout.write(f"\n  {settings.SITE_NAME} is at {address}    Ctrl-C stops it.\n")
        if demo:
            password = demo_password()
            self.stdout.write("  Demonstration accounts, all with the password " + password)
            for email, _, role in PEOPLE:
                self.stdout.write(f"    {email:<22} {role.label.lower()}")
        self.stdout.write("")
        self.stdout.flush()


def _run_together(commands: list[list[str]]) -> None:
    """Run all commands until one ends or a signal comes, then end the others."""
    # Sessions of their own: Ctrl-C reaches us alone, and we end them in order.
    processes = [
        subprocess.Popen(command, cwd=settings.BASE_DIR, start_new_session=True)
        for command in commands
    ]
    asked: list[int] = []

    def ask(number: int, frame: FrameType | None) -> None:
        asked.append(number)

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, ask)
    try:
        while not asked and all(process.poll() is None for process in processes):
            time.sleep(0.2)
    finally:
        for process in processes:
            _end(process)
    if not asked:
        raise CommandError("A part of the program ended by itself; see above.")


def _end(process: "subprocess.Popen[bytes]") -> None:
    if process.poll() is not None:
        return
    process.send_signal(signal.SIGINT)
    try:
        process.wait(timeout=5)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
