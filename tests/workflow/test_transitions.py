"""Every act × state × role × contributor or not, against a table written out by hand.

The table below is the newsroom's rule, not the program's: nothing in it is read from
`annotations.workflow.transitions`, which it holds to account.
"""

from collections.abc import Callable

import pytest
from django.db import transaction

from annotations.choices import CorrectionKind, Role
from annotations.models import Claim, Event, Sentence, User
from annotations.workflow.claims import (
    discard_claim,
    restore_claim,
    submit_claim,
    withdraw_claim,
)
from annotations.workflow.errors import NotAllowed
from annotations.workflow.reviews import approve_revision, request_changes, retract_claim
from annotations.workflow.transitions import buttons
from tests import factories

EDITOR, REVIEWER, ADMIN = "editor", "reviewer", "admin"

# What each person may do in each state. "+" marks a contributor: somebody who wrote a
# revision since the last approval. Who is not named in a state's rows may do nothing.
MATRIX: dict[str, dict[str, str]] = {
    "in work": {
        "editor reviewer admin": "save submit",
        "editor+ reviewer+ admin+": "save submit discard",
    },
    "submitted": {
        "editor": "save",
        "reviewer admin": "save request_changes approve",
        "editor+ reviewer+ admin+": "save withdraw",
    },
    "changes requested": {
        "editor reviewer admin": "save submit",
        "editor+ reviewer+ admin+": "save submit discard",
    },
    "discarded": {
        "editor reviewer admin": "save",
        "editor+ reviewer+ admin+": "save restore",
    },
    "approved": {  # approval ends every contribution, so "+" makes no difference
        "editor editor+": "save",
        "reviewer reviewer+ admin admin+": "save retract",
    },
    "approved, edited again": {
        "editor reviewer admin editor+ reviewer+ admin+": "save submit",
    },
    "approved, submitted again": {
        "editor": "save",
        "reviewer admin": "save request_changes approve",
        "editor+ reviewer+ admin+": "save withdraw",
    },
    "approved, changes requested": {
        "editor reviewer admin editor+ reviewer+ admin+": "save submit",
    },
    "retracted, edited again": {
        "editor reviewer admin editor+ reviewer+ admin+": "save submit",
    },
    "retracted, submitted again": {
        "editor": "save",
        "reviewer admin": "save request_changes approve",
        "editor+ reviewer+ admin+": "save withdraw",
    },
}

# Where an act leads, from wherever it is allowed.
LEADS_TO = {
    "save": "in_work",
    "submit": "submitted",
    "withdraw": "in_work",
    "request_changes": "changes_requested",
    "approve": "approved",
    "retract": "in_work",
    "discard": "discarded",
    "restore": "in_work",
}

PEOPLE = ["editor", "reviewer", "admin", "former reviewer"]
PEOPLE += [f"{person}+" for person in PEOPLE]


def allowed(state: str, person: str) -> set[str]:
    """The acts that the table gives to `person` in `state`."""
    return {
        act
        for people, acts in MATRIX[state].items()
        if person in people.split()
        for act in acts.split()
    }


def somebody(person: str) -> User:
    """A person who is active for now; `former` ones are switched off by `build`."""
    role = Role(person.rstrip("+").removeprefix("former "))
    return factories.user("somebody", role=role)


def build(state: str, author: User, chief: User, on: Sentence) -> Claim:
    """A claim in `state`, every revision that counts by `author`, decided on by `chief`."""
    first, _, then = state.partition(", ")
    if first in ("approved", "retracted"):
        claim = factories.approved(author, chief, on)
        if first == "retracted":
            retract_claim(by=chief, claim=claim, reason="The source was forged.")
        if then:
            factories.revised(author, claim, on, summary="Changed.")
        seq = 2
    else:
        claim, seq, then = factories.saved(author, on), 1, first
    if then in ("submitted", "submitted again", "changes requested"):
        submit_claim(by=author, claim=claim, seq=seq)
    if then == "changes requested":
        request_changes(by=chief, claim=claim, seq=seq, comment="Which aerial?")
    if then == "discarded":
        discard_claim(by=author, claim=claim)
    return Claim.objects.select_related("head", "approved").get(pk=claim.pk)


def acts(claim: Claim, on: Sentence, by: User) -> dict[str, Callable[[], object]]:
    """Every act as `by` would do it, with all it asks for."""
    assert claim.head
    seq = claim.head.seq
    note = {"kind": CorrectionKind.UPDATE, "note": "New figures."} if claim.approved else {}
    return {
        "save": lambda: factories.revised(by, claim, on, summary="Once more."),
        "submit": lambda: submit_claim(by=by, claim=claim, seq=seq),
        "withdraw": lambda: withdraw_claim(by=by, claim=claim),
        "request_changes": lambda: request_changes(by=by, claim=claim, seq=seq, comment="Why?"),
        "approve": lambda: approve_revision(by=by, claim=claim, seq=seq, **note),
        "retract": lambda: retract_claim(by=by, claim=claim, reason="We were wrong."),
        "discard": lambda: discard_claim(by=by, claim=claim),
        "restore": lambda: restore_claim(by=by, claim=claim),
    }


def snapshot(claim: Claim) -> tuple[object, ...]:
    """All that a refused act must leave as it was."""
    now = Claim.objects.values().get(pk=claim.pk)
    return now, claim.revisions.count(), Event.objects.count(), claim.corrections.count()


def outcome(act: Callable[[], object], claim: Claim) -> str:
    """The state that `act` leads to, or "refused"; the database is as before afterwards."""
    before, events, refusal = snapshot(claim), Event.objects.count(), None
    point = transaction.savepoint()
    try:
        act()
    except NotAllowed as reason:
        refusal = str(reason)
    after, lines = snapshot(claim), Event.objects.count() - events
    state = Claim.objects.get(pk=claim.pk).state
    transaction.savepoint_rollback(point)
    if refusal is None:
        assert lines == 1, "an act leaves one line"
        return state
    assert refusal.endswith("."), "a refusal is a sentence"
    assert after == before, "a refusal changes nothing"
    return "refused"


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("state", MATRIX)
def test_every_act_does_what_the_rule_says(
    state: str, person: str, editor: User, reviewer: User
) -> None:
    on = factories.sentence(factories.article(editor))
    who = somebody(person)
    claim = build(state, who if person.endswith("+") else editor, reviewer, on)
    if person.startswith("former"):
        User.objects.filter(pk=who.pk).update(is_active=False)
        who.refresh_from_db()

    happened = {name: outcome(act, claim) for name, act in acts(claim, on, who).items()}

    may = allowed(state, person)
    assert happened == {
        name: target if name in may else "refused" for name, target in LEADS_TO.items()
    }
    drawn = buttons(claim, who, LEADS_TO)
    assert {name for name, button in drawn.items() if not button.refusal} == may
    assert all(button.label for button in drawn.values())


def test_a_button_that_cannot_be_used_says_why(editor: User, reviewer: User) -> None:
    claim = build("submitted", reviewer, reviewer, factories.sentence(factories.article(editor)))

    drawn = buttons(claim, reviewer, ["approve", "discard"])

    assert list(drawn) == ["approve"]
    assert "someone else must decide" in drawn["approve"].refusal


def test_an_admin_who_wrote_it_is_not_exempt_from_four_eyes(editor: User, admin: User) -> None:
    claim = build("submitted", admin, admin, factories.sentence(factories.article(editor)))

    with pytest.raises(NotAllowed, match="someone else must decide"):
        approve_revision(by=admin, claim=claim, seq=1)
    assert Claim.objects.get(pk=claim.pk).approved is None
