"""`manage.py verify_history`: proves that nothing stored was altered."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from annotations.models import Revision, guards
from annotations.queries.history import breaks


class Command(BaseCommand):
    """Walk every hash chain; name the first break of each, and guards that are missing."""

    help = "Walk every hash chain; name the first break of each, and guards that are missing."

    def handle(self, *args: Any, **options: Any) -> None:
        problems = list(breaks())
        problems += [f"The guard {name} is missing." for name in guards.missing(connection)]
        for problem in problems:
            self.stderr.write(problem)
        if problems:
            raise CommandError(f"{len(problems)} problem(s) found.")
        count = Revision.objects.count()
        self.stdout.write(f"Every chain holds: {count} version(s), no guard missing.")
