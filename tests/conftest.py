"""What every test stands on: settings for tests, and a database that can be emptied."""

from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings as django_settings
from django.db import connection
from django.test import Client, TransactionTestCase

from annotations.choices import Role
from annotations.models import User, guards

from . import factories

# WhiteNoise warns, and warnings are errors here, where nothing was ever collected.
Path(django_settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)

_load_scale = import_module("annotations.migrations.0003_scale_and_pages").load
_teardown = TransactionTestCase._fixture_teardown


def _emptied_with_guards_lifted(self: TransactionTestCase) -> None:
    """Empty the tables after a test that commits; append-only ones refuse it otherwise.

    The scale and the pages about the newsroom come with the migrations: they are put back.
    """
    with guards.lifted(connection):
        _teardown(self)
    _load_scale(apps, None)


TransactionTestCase._fixture_teardown = _emptied_with_guards_lifted  # type: ignore[method-assign]


@pytest.fixture(autouse=True)
def _own_folder(settings: object, tmp_path: Path) -> None:
    """Mail and the demonstration's password go to the test's own folder."""
    settings.VAR_DIR = tmp_path  # type: ignore[attr-defined]


@pytest.fixture(autouse=True)
def _quick_passwords(settings: object) -> None:
    """A hash that is meant to be slow would be most of the suite's time."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # type: ignore[attr-defined]


@pytest.fixture
def editor(db: None) -> User:
    return factories.user("editor")


@pytest.fixture
def reviewer(db: None) -> User:
    return factories.user("reviewer", role=Role.REVIEWER)


@pytest.fixture
def admin(db: None) -> User:
    return factories.user("admin", role=Role.ADMIN)


def signed_in(user: User) -> Client:
    """A client in which `user` is signed in."""
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def editor_client(editor: User) -> Client:
    return signed_in(editor)


@pytest.fixture
def reviewer_client(reviewer: User) -> Client:
    return signed_in(reviewer)


@pytest.fixture
def admin_client(admin: User) -> Client:
    return signed_in(admin)
