"""What a fact-check must have before it can be submitted, one small function each."""

from collections.abc import Callable
from typing import NamedTuple

from annotations.models import Revision


class Check(NamedTuple):
    """The answer of one check: whether it passed, what to do if not, and to which field."""

    passed: bool
    text: str
    field: str


def has_verdict(revision: Revision) -> Check:
    return Check(revision.verdict_id is not None, "Choose a verdict.", "verdict")


def has_statement(revision: Revision) -> Check:
    return Check(bool(revision.statement), "Say in one sentence what is claimed.", "statement")


def has_claimant(revision: Revision) -> Check:
    return Check(bool(revision.claimant), "Say who makes the claim.", "claimant")


def has_summary(revision: Revision) -> Check:
    return Check(bool(revision.summary), "Write a summary for the margin.", "summary")


def has_rationale(revision: Revision) -> Check:
    return Check(bool(revision.rationale), "Write why: the rationale.", "rationale")


def has_evidence(revision: Revision) -> Check:
    return Check(bool(revision.citations.all()), "Add at least one evidence link.", "evidence")


CHECKS: list[Callable[[Revision], Check]] = [
    has_verdict,
    has_statement,
    has_claimant,
    has_summary,
    has_rationale,
    has_evidence,
]


def run_checks(revision: Revision) -> list[Check]:
    """The answers of all checks, in the order they are shown."""
    return [check(revision) for check in CHECKS]


def to_fix(revision: Revision) -> list[str]:
    """What is missing before `revision` can be submitted; empty if nothing is."""
    return [check.text for check in run_checks(revision) if not check.passed]
