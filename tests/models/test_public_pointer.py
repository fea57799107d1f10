"""The database keeps what the public sees: only what was approved, and taken back only aloud.

Every attempt goes past the workflow, straight into the table of claims.
"""

import pytest

from annotations.choices import ClaimState, Decision
from annotations.models import Article, Claim, Review, Sentence, User
from annotations.workflow.claims import submit_claim
from annotations.workflow.reviews import retract_claim
from tests import factories

from .attempts import decide, head_of, move, refused, rows, sql


@pytest.fixture
def on(editor: User) -> Sentence:
    return factories.sentence(factories.article(editor))


def test_nothing_is_public_without_an_approving_review(on: Sentence, editor: User) -> None:
    claim = factories.submitted(editor, on)
    before = rows()

    refused(move(claim, approved=claim.head), match="approving review")
    refused(move(claim, approved=claim.head, state=ClaimState.APPROVED), match="approving review")
    refused(
        lambda: sql("UPDATE annotations_claim SET approved_id = head_id WHERE id = %s", claim.pk)
    )

    def saved_past_the_workflow() -> None:
        claim.approved = claim.head
        claim.save()

    refused(saved_past_the_workflow)
    assert rows() == before


def test_a_request_for_changes_is_no_approval(on: Sentence, editor: User, reviewer: User) -> None:
    claim = factories.submitted(editor, on)
    Review.objects.create(
        revision=head_of(claim),
        reviewer=reviewer,
        decision=Decision.REQUEST_CHANGES,
        comment="Why?",
    )

    refused(move(claim, approved=claim.head), match="approving review")


def test_the_public_text_is_of_the_claim_itself(on: Sentence, editor: User, reviewer: User) -> None:
    other = factories.approved(editor, reviewer, on)
    claim = factories.submitted(editor, on, statement="Another.")

    refused(move(claim, approved=other.approved))
    refused(move(claim, head=other.head, approved=other.approved))
    refused(move(claim, head=other.head), match="within its own revisions")


def test_the_public_text_does_not_go_back(on: Sentence, editor: User, reviewer: User) -> None:
    claim = factories.approved(editor, reviewer, on)
    first = claim.approved
    factories.revised(editor, claim, on, summary="Changed.")

    refused(move(claim, head=first), match="moves forward")
    refused(move(claim, head=None), match="moves forward")
    refused(move(claim, state=ClaimState.APPROVED))


def test_what_is_public_is_not_taken_back_without_a_retraction(
    on: Sentence, editor: User, reviewer: User
) -> None:
    claim = factories.approved(editor, reviewer, on)

    refused(move(claim, approved=None), match="correction note")
    refused(move(claim, approved=None, state=ClaimState.IN_WORK), match="correction note")


def test_what_is_public_is_not_replaced_without_a_note(
    on: Sentence, editor: User, reviewer: User
) -> None:
    claim = factories.approved(editor, reviewer, on)
    factories.revised(editor, claim, on, summary="Changed.")
    submit_claim(by=editor, claim=claim, seq=2)
    decide(claim, reviewer)

    refused(move(claim, approved=head_of(claim)), match="correction note")


def test_what_was_retracted_does_not_come_back(on: Sentence, editor: User, reviewer: User) -> None:
    claim = factories.approved(editor, reviewer, on)
    retract_claim(by=reviewer, claim=claim, reason="The source was forged.")

    refused(move(claim, approved=claim.head), match="approved pointer")
    refused(move(claim, approved=claim.head, state=ClaimState.APPROVED))


def test_no_claim_is_born_approved(on: Sentence, editor: User, reviewer: User) -> None:
    other = factories.approved(editor, reviewer, on)
    born = Claim(state=ClaimState.APPROVED, slug="x", head=other.head, approved=other.approved)

    refused(lambda: born.save(), match="begins in work")
    refused(lambda: Claim.objects.create(state=ClaimState.SUBMITTED, slug="x"))
    refused(lambda: Claim.objects.bulk_create([born]))


def test_an_article_is_not_withdrawn_without_a_reason(on: Sentence) -> None:
    refused(lambda: Article.objects.update(status="withdrawn"))
    refused(lambda: Article.objects.update(status="gone"))
