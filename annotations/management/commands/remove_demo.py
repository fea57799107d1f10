"""`manage.py remove_demo`: takes the demonstration away."""

from typing import Any

from django.core.management.base import BaseCommand

from annotations.workflow.demo import remove_demo


class Command(BaseCommand):
    """Remove the demonstration's articles, fact-checks and accounts."""

    help = "Remove the demonstration's articles, fact-checks and accounts, and nothing else."

    def handle(self, *args: Any, **options: Any) -> None:
        count = remove_demo()
        self.stdout.write(f"{count} demonstration article(s) removed.")
