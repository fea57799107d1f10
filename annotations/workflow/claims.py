"""Moves a claim through its workflow, save for the reviewers' decisions."""

import uuid

from django.db import transaction
from django.utils import timezone

from annotations.choices import Act, ClaimState
from annotations.models import Claim, User

from .errors import Incomplete, NotAllowed, Stale
from .events import record
from .revisions import locked
from .standards import to_fix
from .transitions import require


@transaction.atomic
def submit_claim(*, by: User, claim: Claim, seq: int, action: uuid.UUID | None = None) -> Claim:
    """Ask for a review of revision `seq`.

    Raises Incomplete with what is missing, Stale when `seq` is not the newest.
    """
    claim = locked(claim)
    require("submit", claim=claim, by=by)
    head = claim.head
    assert head  # every claim has one once it is stored
    if head.seq != seq:
        raise Stale(head)
    missing = to_fix(head)
    if missing:
        raise Incomplete(missing)
    if head.reviews.filter(decision="approve").exists():
        raise NotAllowed("Nothing was changed since this text was retracted.")
    claim.state, claim.submitted_at = ClaimState.SUBMITTED, timezone.now()
    claim.save(update_fields=["state", "submitted_at"])
    record(Act.CLAIM_SUBMIT, by=by, on=claim, action=action, seq=seq)
    return claim


@transaction.atomic
def withdraw_claim(*, by: User, claim: Claim) -> Claim:
    """Take a submitted claim back into work."""
    return _move(Act.CLAIM_WITHDRAW, "withdraw", by, claim)


@transaction.atomic
def discard_claim(*, by: User, claim: Claim) -> Claim:
    """Put aside a claim that was never public; nothing is deleted."""
    return _move(Act.CLAIM_DISCARD, "discard", by, claim)


@transaction.atomic
def restore_claim(*, by: User, claim: Claim) -> Claim:
    """Take a discarded claim up again."""
    return _move(Act.CLAIM_RESTORE, "restore", by, claim)


def _move(event: Act, act: str, by: User, claim: Claim) -> Claim:
    claim = locked(claim)
    claim.state = require(act, claim=claim, by=by).target
    claim.submitted_at = None
    claim.save(update_fields=["state", "submitted_at"])
    record(event, by=by, on=claim)
    return claim
