"""Deciding on a revision."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import pytest
from django.core.mail import EmailMessage
from django_tasks_db.models import DBTaskResult

from annotations.choices import ClaimState, CorrectionKind
from annotations.models import Event, User
from annotations.workflow.claims import submit_claim
from annotations.workflow.errors import Incomplete, NotAllowed, Stale
from annotations.workflow.reviews import (
    approve_revision,
    request_changes,
    retract_claim,
    tell_authors,
)
from tests import factories


def test_approval_makes_the_head_what_the_public_sees(editor: User, reviewer: User) -> None:
    sentence = factories.sentence(factories.article(editor))
    claim = factories.submitted(editor, sentence)

    approve_revision(by=reviewer, claim=claim, seq=1)

    claim.refresh_from_db()
    assert claim.state == ClaimState.APPROVED
    assert claim.approved == claim.head
    assert claim.first_approved_at is not None
    assert Event.objects.filter(act="claim.approve", actor=reviewer, object_id=claim.pk).exists()


def test_nobody_approves_what_they_wrote(reviewer: User) -> None:
    sentence = factories.sentence(factories.article(reviewer))
    claim = factories.submitted(reviewer, sentence)

    with pytest.raises(NotAllowed, match="someone else must decide"):
        approve_revision(by=reviewer, claim=claim, seq=1)


def test_a_reviewer_who_edits_becomes_a_contributor(editor: User, reviewer: User) -> None:
    sentence = factories.sentence(factories.article(editor))
    claim = factories.submitted(editor, sentence)
    factories.revised(reviewer, claim, sentence, summary="Shorter.")
    submit_claim(by=editor, claim=claim, seq=2)

    with pytest.raises(NotAllowed, match="someone else must decide"):
        approve_revision(by=reviewer, claim=claim, seq=2)


def test_only_the_newest_revision_can_be_approved(editor: User, reviewer: User) -> None:
    sentence = factories.sentence(factories.article(editor))
    claim = factories.submitted(editor, sentence)
    factories.revised(editor, claim, sentence, summary="Changed.")
    submit_claim(by=editor, claim=claim, seq=2)

    with pytest.raises(Stale):
        approve_revision(by=reviewer, claim=claim, seq=1)


def test_changing_a_public_text_needs_a_note(editor: User, reviewer: User) -> None:
    sentence = factories.sentence(factories.article(editor))
    claim = factories.approved(editor, reviewer, sentence)
    factories.revised(editor, claim, sentence, summary="Changed.")
    submit_claim(by=editor, claim=claim, seq=2)

    with pytest.raises(Incomplete, match="update or a correction"):
        approve_revision(by=reviewer, claim=claim, seq=2)
    claim.refresh_from_db()
    assert claim.approved.seq == 1

    approve_revision(
        by=reviewer, claim=claim, seq=2, kind=CorrectionKind.CORRECTION, note="We mended the day."
    )
    claim.refresh_from_db()
    assert claim.approved.seq == 2
    assert claim.corrections.get().text == "We mended the day."


def test_changes_are_requested_with_a_comment(editor: User, reviewer: User) -> None:
    claim = factories.submitted(editor, factories.sentence(factories.article(editor)))

    with pytest.raises(Incomplete, match="what should be changed"):
        request_changes(by=reviewer, claim=claim, seq=1, comment="  ")
    request_changes(by=reviewer, claim=claim, seq=1, comment="Which aerial?")

    claim.refresh_from_db()
    assert claim.state == ClaimState.CHANGES_REQUESTED


def test_a_retracted_text_must_change_before_it_is_submitted_again(
    editor: User, reviewer: User
) -> None:
    sentence = factories.sentence(factories.article(editor))
    claim = factories.approved(editor, reviewer, sentence)

    retract_claim(by=reviewer, claim=claim, reason="The source was forged.")

    claim.refresh_from_db()
    assert claim.is_retracted
    with pytest.raises(NotAllowed, match="Nothing was changed"):
        submit_claim(by=editor, claim=claim, seq=1)


def test_the_authors_are_mailed_what_was_decided_with_a_link(
    editor: User, reviewer: User, settings: Any, mailoutbox: list[EmailMessage]
) -> None:
    settings.SITE_URL = "https://check.example.org/"
    on = factories.sentence(factories.article(editor))
    claim = factories.submitted(editor, on, statement="The tower is\n300 metres tall.")
    review = request_changes(by=reviewer, claim=claim, seq=1, comment="Which aerial?")

    assert tell_authors.call(review.pk) == 1

    (mail,) = mailoutbox
    assert mail.to == [editor.email]
    assert mail.subject == "Changes requested: The tower is 300 metres tall."
    assert "Which aerial?" in mail.body
    assert f"https://check.example.org/desk/claims/{claim.pk}/" in mail.body


def test_a_decision_puts_the_mail_in_the_workers_queue_when_it_is_committed(
    editor: User,
    reviewer: User,
    django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[object]],
) -> None:
    claim = factories.submitted(editor, factories.sentence(factories.article(editor)))

    with django_capture_on_commit_callbacks(execute=True):
        approve_revision(by=reviewer, claim=claim, seq=1)

    queued = DBTaskResult.objects.get()
    assert queued.task_path == "annotations.workflow.reviews.tell_authors"
