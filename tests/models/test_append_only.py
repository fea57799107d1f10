"""The database keeps rows as they were written, whoever asks and however."""

import uuid

import pytest
from django.db import connection, models
from django.utils import timezone

from annotations.models import (
    Annotation,
    Citation,
    Claim,
    Event,
    Revision,
    Sentence,
    Source,
    User,
    guards,
)
from annotations.workflow.reviews import retract_claim
from tests import factories

from .attempts import head_of, refused, rows, sql, table


@pytest.fixture
def on(editor: User) -> Sentence:
    return factories.sentence(factories.article(editor))


@pytest.fixture
def full(on: Sentence, editor: User, reviewer: User) -> Claim:
    """A claim with a row in every append-only table."""
    claim = factories.approved(editor, reviewer, on)
    retract_claim(by=reviewer, claim=claim, reason="The source was forged.")
    return claim


@pytest.mark.parametrize("name", guards.APPEND_ONLY)
def test_append_only_rows_are_not_changed(name: str, full: Claim) -> None:
    before = rows()
    model = table(name)
    assert model._default_manager.exists()

    refused(lambda: sql(f"UPDATE annotations_{name} SET id = id"), match="kept as they were")
    for field in model._meta.concrete_fields:
        unchanged = {field.attname: models.F(field.attname)}
        refused(lambda unchanged=unchanged: model._default_manager.update(**unchanged))
    refused(lambda: model._default_manager.get_queryset()[0].save())
    assert rows() == before


@pytest.mark.parametrize("name", [*guards.APPEND_ONLY, "sentence"])
def test_append_only_rows_are_not_deleted(name: str, full: Claim) -> None:
    before = rows()
    model = table(name)
    everything = model._default_manager.all()

    refused(lambda: sql(f"DELETE FROM annotations_{name}"), match="kept")
    refused(lambda: everything._raw_delete(everything.db), match="kept")
    assert rows() == before


@pytest.mark.parametrize("name", guards.APPEND_ONLY)
def test_append_only_tables_are_not_emptied_at_one_blow(name: str, full: Claim) -> None:
    if connection.vendor == "postgresql":
        refused(lambda: sql(f"TRUNCATE annotations_{name} CASCADE"), match="kept as they were")
    refused(lambda: sql(f"DELETE FROM annotations_{name} WHERE 1 = 1"), match="kept")


@pytest.mark.parametrize("field", ["version", "position", "start", "end", "kind", "paragraph"])
def test_of_a_sentence_only_the_triage_changes(field: str, on: Sentence, editor: User) -> None:
    other = factories.article(editor, text="Something else entirely.").current_version
    assert other
    value = {"version": other.pk, "kind": "quote"}.get(field, 77)

    refused(lambda: Sentence.objects.filter(pk=on.pk).update(**{field: value}), match="only its")
    Sentence.objects.filter(pk=on.pk).update(triage="opinion")
    assert Sentence.objects.get(pk=on.pk).triage == "opinion"


def test_nothing_is_added_to_a_saved_revision(on: Sentence, editor: User) -> None:
    claim = factories.saved(editor, on)
    saved = head_of(claim)
    factories.revised(editor, claim, on, summary="Changed.")

    for revision in (saved, head_of(claim)):
        mark = Annotation(revision=revision, sentence=on, start=on.start + 1, end=on.end, exact="x")
        link = Citation(revision=revision, order=9, source=Source.objects.get(), stance="supports")
        refused(lambda mark=mark: mark.save(), match="already saved")
        refused(lambda link=link: link.save(), match="already saved")
        refused(lambda link=link: Citation.objects.bulk_create([link]), match="already saved")


@pytest.mark.parametrize("seq", [0, 1, 3, 99])
def test_revisions_follow_one_another(seq: int, on: Sentence, editor: User) -> None:
    claim = factories.saved(editor, on)
    stray = Revision(
        claim=claim,
        seq=seq,
        author=editor,
        created_at=timezone.now(),
        idempotency_key=uuid.uuid4(),
        content_hash="0" * 64,
    )

    refused(lambda: stray.save())
    refused(lambda: Revision.objects.bulk_create([stray]))


def test_an_unknown_act_is_no_audit_line(full: Claim) -> None:
    refused(
        lambda: Event.objects.create(act="claim.tamper", object_type="claim", object_id=full.pk)
    )
