"""Deciding on a revision."""

import pytest

from annotations.choices import ClaimState, CorrectionKind
from annotations.models import Event, User
from annotations.workflow.claims import submit_claim
from annotations.workflow.errors import Incomplete, NotAllowed, Stale
from annotations.workflow.reviews import approve_revision, request_changes, retract_claim
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
