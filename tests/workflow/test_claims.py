"""Submitting, taking back, putting aside."""

import pytest

from annotations.choices import ClaimState
from annotations.models import Claim, Sentence, User
from annotations.workflow.claims import (
    discard_claim,
    restore_claim,
    submit_claim,
    withdraw_claim,
)
from annotations.workflow.errors import Incomplete, NotAllowed, Stale
from annotations.workflow.reviews import retract_claim
from tests import factories


@pytest.fixture
def on(editor: User) -> Sentence:
    return factories.sentence(factories.article(editor))


@pytest.mark.parametrize(
    ("missing", "says"),
    [
        ({"verdict": None}, "Choose a verdict."),
        ({"statement": ""}, "Say in one sentence what is claimed."),
        ({"claimant": ""}, "Say who makes the claim."),
        ({"summary": ""}, "Write a summary for the margin."),
        ({"rationale": ""}, "Write why: the rationale."),
        ({"evidence": []}, "Add at least one evidence link."),
    ],
)
def test_nothing_incomplete_is_submitted(
    missing: dict[str, object], says: str, on: Sentence, editor: User
) -> None:
    claim = factories.saved(editor, on, **missing)

    with pytest.raises(Incomplete) as refusal:
        submit_claim(by=editor, claim=claim, seq=1)
    assert refusal.value.missing == [says]
    claim.refresh_from_db()
    assert claim.state == ClaimState.IN_WORK


def test_everything_missing_is_said_at_once(on: Sentence, editor: User) -> None:
    nothing = {"statement": "", "claimant": "", "verdict": None, "summary": "", "rationale": ""}
    claim = factories.saved(editor, on, **nothing, evidence=[], why_checked="It is widely shared.")

    with pytest.raises(Incomplete) as refusal:
        submit_claim(by=editor, claim=claim, seq=1)
    assert len(refusal.value.missing) == 6


def test_a_claim_begins_with_something_written(on: Sentence, editor: User) -> None:
    nothing = {"statement": "", "claimant": "", "verdict": None, "summary": "", "rationale": ""}

    with pytest.raises(Incomplete, match="Nothing is written yet"):
        factories.saved(editor, on, **nothing, evidence=[])
    assert not Claim.objects.exists()


def test_only_what_one_has_seen_is_submitted(on: Sentence, editor: User, reviewer: User) -> None:
    claim = factories.saved(editor, on)
    factories.revised(reviewer, claim, on, summary="Theirs.")

    with pytest.raises(Stale):
        submit_claim(by=editor, claim=claim, seq=1)


def test_a_submitted_claim_waits_since_then(on: Sentence, editor: User) -> None:
    claim = factories.submitted(editor, on)

    assert claim.state == ClaimState.SUBMITTED
    assert claim.submitted_at is not None


def test_what_was_taken_back_waits_no_more(on: Sentence, editor: User) -> None:
    claim = withdraw_claim(by=editor, claim=factories.submitted(editor, on))

    assert claim.state == ClaimState.IN_WORK
    assert claim.submitted_at is None


def test_what_was_put_aside_keeps_every_version(on: Sentence, editor: User) -> None:
    claim = factories.saved(editor, on)
    factories.revised(editor, claim, on, summary="Changed.")

    discard_claim(by=editor, claim=claim)
    assert claim.revisions.count() == 2
    restored = restore_claim(by=editor, claim=claim)

    assert restored.state == ClaimState.IN_WORK
    assert restored.head
    assert restored.head.seq == 2


def test_what_was_public_is_retracted_and_not_put_aside(
    on: Sentence, editor: User, reviewer: User
) -> None:
    claim = factories.approved(editor, reviewer, on)
    retract_claim(by=reviewer, claim=claim, reason="We were wrong.")

    with pytest.raises(NotAllowed, match="only be retracted"):
        discard_claim(by=editor, claim=claim)


@pytest.mark.parametrize("reason", ["", " \n\t "])
def test_nothing_is_retracted_without_a_reason_for_readers(
    reason: str, on: Sentence, editor: User, reviewer: User
) -> None:
    claim = factories.approved(editor, reviewer, on)

    with pytest.raises(Incomplete, match="Tell readers why"):
        retract_claim(by=reviewer, claim=claim, reason=reason)
    claim.refresh_from_db()
    assert claim.approved is not None
