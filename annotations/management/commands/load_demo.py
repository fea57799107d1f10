"""`manage.py load_demo`: the demonstration, once."""

from typing import Any

from django.core.management.base import BaseCommand

from annotations.workflow.demo import load_demo


class Command(BaseCommand):
    """Load the demonstration: accounts, an article, ten fact-checks of it."""

    help = "Load the demonstration: accounts, an article, ten fact-checks of it."

    def handle(self, *args: Any, **options: Any) -> None:
        article = load_demo()
        self.stdout.write("Demonstration loaded." if article else "The demonstration is there.")
