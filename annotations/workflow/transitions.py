"""The one table of what can be done to a claim: it draws the buttons and guards the moves."""

from collections.abc import Collection
from dataclasses import dataclass

from annotations.choices import ClaimState, Role
from annotations.models import Claim, User

from .errors import NotAllowed

ANY = frozenset(ClaimState)


@dataclass(frozen=True)
class Transition:
    """One act: from which states to which, who may, and what it asks for.

    `contributor` is True where only contributors may, False where they may not, None
    where it makes no difference.
    """

    act: str
    label: str
    sources: frozenset[ClaimState]
    target: ClaimState
    role: Role
    contributor: bool | None = None
    never_approved: bool = False


def _table(*rows: Transition) -> dict[str, Transition]:
    return {row.act: row for row in rows}


S = ClaimState
TRANSITIONS = _table(
    Transition("save", "Save", ANY, S.IN_WORK, Role.EDITOR),
    Transition(
        "submit",
        "Submit",
        frozenset({S.IN_WORK, S.CHANGES_REQUESTED}),
        S.SUBMITTED,
        Role.EDITOR,
    ),
    Transition(
        "withdraw",
        "Take back",
        frozenset({S.SUBMITTED}),
        S.IN_WORK,
        Role.EDITOR,
        contributor=True,
    ),
    Transition(
        "request_changes",
        "Request changes",
        frozenset({S.SUBMITTED}),
        S.CHANGES_REQUESTED,
        Role.REVIEWER,
        contributor=False,
    ),
    Transition(
        "approve",
        "Approve",
        frozenset({S.SUBMITTED}),
        S.APPROVED,
        Role.REVIEWER,
        contributor=False,
    ),
    Transition("retract", "Retract", frozenset({S.APPROVED}), S.IN_WORK, Role.REVIEWER),
    Transition(
        "discard",
        "Discard",
        frozenset({S.IN_WORK, S.CHANGES_REQUESTED}),
        S.DISCARDED,
        Role.EDITOR,
        contributor=True,
        never_approved=True,
    ),
    Transition(
        "restore",
        "Restore",
        frozenset({S.DISCARDED}),
        S.IN_WORK,
        Role.EDITOR,
        contributor=True,
        never_approved=True,
    ),
)


@dataclass(frozen=True)
class Button:
    """An act as the screen offers it; `refusal` is empty when it can be done now."""

    act: str
    label: str
    refusal: str


def refusal(act: str, claim: Claim, user: User, contributors: Collection[int]) -> str:
    """Why `user` may not do `act` to `claim` now, as a sentence; empty if they may."""
    row = TRANSITIONS[act]
    if not user.is_active:
        return "Your account is switched off."
    if not user.has_role(row.role):
        return f"Only a {row.role.label.lower()} or an admin may do this."
    if claim.state not in row.sources:
        return f"Not possible while the claim is {ClaimState(claim.state).label.lower()}."
    if row.contributor is False and user.pk in contributors:
        return "You wrote part of this since its last approval, so someone else must decide."
    if row.contributor is True and user.pk not in contributors:
        return "Only someone who wrote part of it may do this."
    if row.never_approved and claim.first_approved_at is not None:
        return "It has been public, so it can only be retracted."
    return ""


def require(act: str, *, claim: Claim, by: User) -> Transition:
    """The table's row for `act`.

    Raises NotAllowed with the reason if `by` may not do it to `claim` now.
    """
    reason = refusal(act, claim, by, claim.contributor_ids())
    if reason:
        raise NotAllowed(reason)
    return TRANSITIONS[act]


def buttons(claim: Claim, user: User, acts: Collection[str]) -> dict[str, Button]:
    """Those of `acts` that fit the claim's state, with the reason where `user` may not."""
    contributors = claim.contributor_ids()
    return {
        act: Button(act, TRANSITIONS[act].label, refusal(act, claim, user, contributors))
        for act in acts
        if claim.state in TRANSITIONS[act].sources
    }
