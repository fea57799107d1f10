"""The guards are there, and nothing but the removal of the demonstration lifts them."""

from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection, transaction

from annotations.models import User, guards
from tests import factories

from .attempts import refused, sql


def test_every_guard_is_there_after_migrating(db: None) -> None:
    assert guards.missing(connection) == []


def test_a_guard_taken_away_is_missed_and_comes_back(db: None) -> None:
    with transaction.atomic():
        guards.remove(connection)
        assert len(guards.missing(connection)) == len(guards.GUARDS)
        guards.install(connection)
    assert guards.missing(connection) == []


def test_guards_lifted_come_back_when_something_fails(editor: User) -> None:
    with pytest.raises(RuntimeError), guards.lifted(connection):
        raise RuntimeError
    assert guards.missing(connection) == []
    factories.article(editor)
    refused(lambda: sql("DELETE FROM annotations_articleversion"), match="kept")


def test_only_the_removal_of_the_demonstration_lifts_guards() -> None:
    program = [settings.BASE_DIR / "annotations", settings.BASE_DIR / "factcheck"]
    users = {
        path.relative_to(settings.BASE_DIR)
        for folder in program
        for path in folder.rglob("*.py")
        if "lifted" in path.read_text() or "guards.remove" in path.read_text()
    }
    assert users == {
        Path("annotations/models/guards.py"),
        Path("annotations/workflow/demo.py"),
        Path("annotations/migrations/0002_guards.py"),
    }
