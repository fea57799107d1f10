"""The database lets nobody decide on their own fact-check, nor on a text that is not the newest.

Every attempt goes past the workflow, straight into the table of reviews.
"""

import pytest

from annotations.choices import Decision, Role
from annotations.models import Review, Sentence, User
from annotations.workflow.claims import submit_claim
from tests import factories

from .attempts import decide, head_of, refused


@pytest.fixture
def on(editor: User) -> Sentence:
    return factories.sentence(factories.article(editor))


@pytest.mark.parametrize("role", [Role.REVIEWER, Role.ADMIN])
def test_nobody_approves_their_own(role: Role, on: Sentence) -> None:
    writer = factories.user("writer", role=role)
    claim = factories.submitted(writer, on)

    refused(lambda: decide(claim, writer), match="contributed")
    refused(
        lambda: Review.objects.bulk_create(
            [Review(revision=head_of(claim), reviewer=writer, decision=Decision.APPROVE)]
        ),
        match="contributed",
    )
    assert not Review.objects.exists()


def test_nobody_approves_what_they_wrote_an_earlier_version_of(
    on: Sentence, editor: User, reviewer: User
) -> None:
    claim = factories.saved(reviewer, on)
    factories.revised(editor, claim, on, summary="Changed.")
    submit_claim(by=editor, claim=claim, seq=2)

    refused(lambda: decide(claim, reviewer), match="contributed")


def test_four_eyes_hold_again_after_an_approval(
    on: Sentence, editor: User, reviewer: User, admin: User
) -> None:
    claim = factories.approved(editor, reviewer, on)
    factories.revised(admin, claim, on, summary="Changed.")
    submit_claim(by=editor, claim=claim, seq=2)

    refused(lambda: decide(claim, admin), match="contributed")
    decide(claim, reviewer)  # who wrote nothing since


def test_editors_and_people_switched_off_decide_nothing(
    on: Sentence, editor: User, reviewer: User
) -> None:
    claim = factories.submitted(editor, on)
    other = factories.user("other")
    User.objects.filter(pk=reviewer.pk).update(is_active=False)

    refused(lambda: decide(claim, other), match="only active reviewers")
    refused(lambda: decide(claim, reviewer), match="only active reviewers")


def test_only_the_newest_revision_is_decided(on: Sentence, editor: User, reviewer: User) -> None:
    claim = factories.saved(editor, on)
    factories.revised(editor, claim, on, summary="Changed.")
    submit_claim(by=editor, claim=claim, seq=2)

    refused(lambda: decide(claim, reviewer, seq=1), match="newest revision")


def test_a_claim_nobody_submitted_is_not_decided(
    on: Sentence, editor: User, reviewer: User
) -> None:
    claim = factories.saved(editor, on)

    refused(lambda: decide(claim, reviewer), match="submitted claim")


def test_a_revision_is_approved_once(on: Sentence, editor: User, reviewer: User) -> None:
    claim = factories.submitted(editor, on)
    decide(claim, reviewer)

    refused(lambda: decide(claim, factories.user("chief", role=Role.REVIEWER)))


def test_changes_are_not_requested_without_a_word(
    on: Sentence, editor: User, reviewer: User
) -> None:
    claim = factories.submitted(editor, on)
    wordless = Review(
        revision=head_of(claim), reviewer=reviewer, decision=Decision.REQUEST_CHANGES, comment=""
    )

    refused(lambda: wordless.save())
