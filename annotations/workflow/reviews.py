"""Reviewers' decisions, what they change for the public, and the word that goes out."""

from django.conf import settings
from django.core.mail import send_mass_mail
from django.db import transaction
from django.utils import timezone
from django_tasks import task

from annotations.choices import Act, ClaimState, CorrectionKind, Decision
from annotations.models import Claim, Correction, Review, Revision, User

from .errors import Incomplete, Stale
from .events import record
from .revisions import locked
from .transitions import require


@transaction.atomic
def approve_revision(
    *,
    by: User,
    claim: Claim,
    seq: int,
    comment: str = "",
    kind: str = "",
    note: str = "",
) -> Review:
    """Approve revision `seq`, which from then on is what the public sees.

    Where another revision was approved before, `kind` (update or correction) and `note`
    tell readers what changed. Raises Stale when `seq` is not the newest revision,
    Incomplete without the note, NotAllowed for contributors and people without the role.
    """
    claim, head = _for_decision("approve", by, claim, seq)
    before = claim.approved
    if before and kind not in (CorrectionKind.UPDATE, CorrectionKind.CORRECTION):
        raise Incomplete(["Say whether this is an update or a correction."])
    if before and not note.strip():
        raise Incomplete(["Tell readers what changed: this text is public."])
    review = _decide(by, head, Decision.APPROVE, comment)
    if before:
        _correct(by, claim, before, head, kind, note)
    claim.approved, claim.state, claim.submitted_at = head, ClaimState.APPROVED, None
    claim.first_approved_at = claim.first_approved_at or timezone.now()
    claim.save(update_fields=["approved", "state", "submitted_at", "first_approved_at"])
    record(Act.CLAIM_APPROVE, by=by, on=claim, seq=seq)
    return review


@transaction.atomic
def request_changes(*, by: User, claim: Claim, seq: int, comment: str) -> Review:
    """Send revision `seq` back to its authors with `comment`.

    Raises Incomplete without a comment; Stale and NotAllowed as `approve_revision`.
    """
    claim, head = _for_decision("request_changes", by, claim, seq)
    if not comment.strip():
        raise Incomplete(["Say what should be changed."])
    review = _decide(by, head, Decision.REQUEST_CHANGES, comment)
    claim.state, claim.submitted_at = ClaimState.CHANGES_REQUESTED, None
    claim.save(update_fields=["state", "submitted_at"])
    record(Act.CLAIM_REQUEST_CHANGES, by=by, on=claim, seq=seq)
    return review


@transaction.atomic
def retract_claim(*, by: User, claim: Claim, reason: str) -> Correction:
    """Take an approved fact-check back; its page stays and gives readers `reason`.

    Raises Incomplete without a reason, NotAllowed as the table says.
    """
    claim = locked(claim)
    require("retract", claim=claim, by=by)
    before = claim.approved
    assert before  # an approved claim has an approved revision, by constraint
    if not reason.strip():
        raise Incomplete(["Tell readers why this fact-check is retracted."])
    correction = _correct(by, claim, before, None, CorrectionKind.RETRACTION, reason)
    claim.approved, claim.state = None, ClaimState.IN_WORK
    claim.save(update_fields=["approved", "state"])
    record(Act.CLAIM_RETRACT, by=by, on=claim, seq=before.seq)
    return correction


def _for_decision(act: str, by: User, claim: Claim, seq: int) -> tuple[Claim, Revision]:
    claim = locked(claim)
    head = claim.head
    assert head  # every claim has one once it is stored
    if head.seq != seq:
        raise Stale(head)
    require(act, claim=claim, by=by)
    return claim, head


def _decide(by: User, head: Revision, decision: Decision, comment: str) -> Review:
    review = Review.objects.create(
        revision=head, reviewer=by, decision=decision, comment=comment.strip()
    )
    transaction.on_commit(lambda: tell_authors.enqueue(review.pk))
    return review


def _correct(
    by: User, claim: Claim, before: Revision, after: Revision | None, kind: str, text: str
) -> Correction:
    return Correction.objects.create(
        claim=claim,
        from_revision=before,
        to_revision=after,
        kind=kind,
        text=text.strip(),
        author=by,
    )


@task
def tell_authors(review_id: int) -> int:
    """Mail a decision to those who wrote the fact-check; gives the number of messages."""
    review = Review.objects.select_related("revision", "reviewer").get(pk=review_id)
    revision = review.revision
    authors = User.objects.filter(
        revisions__claim_id=revision.claim_id, revisions__seq__lte=revision.seq, is_active=True
    ).distinct()
    subject = " ".join(f"{review.get_decision_display()}: {revision.statement}".split())
    link = f"{settings.SITE_URL.rstrip('/')}/desk/claims/{revision.claim_id}/"
    lines = [
        f"{review.reviewer} decided on version {revision.seq}.",
        review.comment,
        link if settings.SITE_URL else "",
    ]
    body = "\n\n".join(line for line in lines if line)
    return send_mass_mail(
        [(subject, body, settings.DEFAULT_FROM_EMAIL, [author.email]) for author in authors]
    )
