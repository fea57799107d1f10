"""What an operator types."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection

from annotations.models import Article, Citation, Claim, Revision, Sentence, User, guards
from tests import factories

pytestmark = pytest.mark.django_db


def run(name: str) -> str:
    """What the command prints when all is well."""
    out = StringIO()
    call_command(name, stdout=out, stderr=out)
    return out.getvalue()


def refused(name: str) -> str:
    """What the command prints before it fails."""
    out = StringIO()
    with pytest.raises(CommandError):
        call_command(name, stdout=out, stderr=out)
    return out.getvalue()


@pytest.fixture
def claim(editor: User) -> Claim:
    on = factories.sentence(factories.article(editor))
    claim = factories.saved(editor, on)
    for number in range(2, 5):
        factories.revised(editor, claim, on, summary=f"Version {number}.")
    return claim


def past_the_guards(statement: str, *values: object) -> None:
    """Tamper as somebody with the database's own password could, and cover the tracks."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    guards.remove(connection)
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
    connection.check_constraints()
    guards.install(connection)


def test_a_history_nobody_touched_holds(claim: Claim) -> None:
    assert run("verify_history") == "Every chain holds: 4 version(s), no guard missing.\n"


def test_an_empty_house_holds() -> None:
    assert "0 version(s)" in run("verify_history")


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE annotations_revision SET summary = 'Forged.' WHERE id = %s",
        "UPDATE annotations_revision SET verdict_id = NULL WHERE id = %s",
        "UPDATE annotations_revision SET said_on = '2020-01-01' WHERE id = %s",
        "UPDATE annotations_citation SET quote = 'Forged.' WHERE revision_id = %s",
        "UPDATE annotations_citation SET stance = 'supports' WHERE revision_id = %s",
        "DELETE FROM annotations_citation WHERE revision_id = %s",
        "UPDATE annotations_annotation SET exact = 'Forged.' WHERE revision_id = %s",
        "UPDATE annotations_annotation SET start = start + 1 WHERE revision_id = %s",
        "DELETE FROM annotations_annotation WHERE revision_id = %s",
    ],
)
def test_the_first_version_that_was_tampered_with_is_named(tampering: str, claim: Claim) -> None:
    past_the_guards(tampering, claim.revisions.get(seq=2).pk)

    assert f"Claim {claim.pk}: version 2 is not what was saved." in refused("verify_history")


def test_a_changed_author_is_found(claim: Claim, reviewer: User) -> None:
    past_the_guards(
        "UPDATE annotations_revision SET author_id = %s WHERE id = %s",
        reviewer.pk,
        claim.revisions.get(seq=3).pk,
    )

    assert f"Claim {claim.pk}: version 3 is not what was saved." in refused("verify_history")


def test_a_forger_who_makes_the_hash_anew_is_found_at_the_next_version(claim: Claim) -> None:
    from annotations.models.revisions import chained_hash

    second = claim.revisions.get(seq=2)
    second.summary = "Forged."
    forged = chained_hash(
        claim.revisions.get(seq=1).content_hash,
        second,
        list(second.annotations.all()),
        list(second.citations.select_related("source")),
    )
    past_the_guards(
        "UPDATE annotations_revision SET summary = 'Forged.', content_hash = %s WHERE id = %s",
        forged,
        second.pk,
    )

    assert f"Claim {claim.pk}: version 3 is not what was saved." in refused("verify_history")


def test_a_version_that_was_taken_out_is_missed(claim: Claim) -> None:
    gone = claim.revisions.get(seq=2).pk
    for table in ("annotation", "citation"):
        past_the_guards(f"DELETE FROM annotations_{table} WHERE revision_id = %s", gone)
    past_the_guards("DELETE FROM annotations_revision WHERE id = %s", gone)

    assert f"Claim {claim.pk}: version 2 is missing." in refused("verify_history")


def test_every_claim_that_does_not_hold_is_named(claim: Claim, editor: User) -> None:
    other = factories.saved(editor, Sentence.objects.select_related("version")[0], statement="B.")
    past_the_guards("UPDATE annotations_revision SET summary = 'Forged.' WHERE seq = 1")

    said = refused("verify_history")

    assert f"Claim {claim.pk}: version 1" in said
    assert f"Claim {other.pk}: version 1" in said


def test_a_guard_that_is_missing_is_named(claim: Claim) -> None:
    on_table = " ON annotations_review" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER guard_review_four_eyes{on_table}")

    assert "The guard guard_review_four_eyes is missing." in refused("verify_history")


def test_the_demonstration_is_loaded_once_and_removed() -> None:
    assert run("load_demo") == "Demonstration loaded.\n"
    assert run("load_demo") == "The demonstration is there.\n"
    assert "no guard missing" in run("verify_history")

    assert run("remove_demo") == "1 demonstration article(s) removed.\n"

    assert not Article.objects.exists()
    assert not Revision.objects.exists()
    assert not Citation.objects.exists()
    assert run("remove_demo") == "0 demonstration article(s) removed.\n"
    assert "0 version(s)" in run("verify_history")


def test_no_migration_is_missing() -> None:
    out = StringIO()
    call_command("makemigrations", check=True, dry_run=True, stdout=out)
    assert "No changes detected" in out.getvalue()


def test_the_first_admin_is_made_on_the_command_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", factories.PASSWORD)
    call_command("createsuperuser", email="chief@desk.test", interactive=False, stdout=StringIO())

    user = User.objects.get()
    assert (user.role, user.email) == ("admin", "chief@desk.test")
    assert user.check_password(factories.PASSWORD)
