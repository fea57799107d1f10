"""A person's own desk."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, F, OuterRef, QuerySet

from annotations.choices import ClaimState
from annotations.models import Annotation, Article, Draft, Revision, User, Verdict

from .articles import desk_articles


@dataclass(frozen=True)
class WorkRow:
    """One claim of mine and where it stands."""

    claim_id: int
    state: ClaimState
    quote: str
    verdict: Verdict | None
    article: str
    position: int
    saved_at: datetime
    submitted_at: datetime | None


@dataclass(frozen=True)
class MyWork:
    """What waits for me, what is with others, what nobody has begun."""

    waiting: list[WorkRow]
    with_others: list[WorkRow]
    drafts: list[Draft]
    shelf: "QuerySet[Article]"


def my_work(user: User) -> MyWork:
    """Everything on a person's desk; four queries."""
    rows = _claims_of(user)
    return MyWork(
        waiting=[r for r in rows if r.state in (ClaimState.CHANGES_REQUESTED, ClaimState.IN_WORK)],
        with_others=[r for r in rows if r.state == ClaimState.SUBMITTED],
        drafts=list(
            Draft.objects.filter(user=user).select_related("sentence__version__article")[:20]
        ),
        shelf=desk_articles().filter(claim_count=0)[:5],
    )


def _claims_of(user: User) -> list[WorkRow]:
    """Open claims that `user` wrote in, changes requested first; two queries."""
    verdicts = {verdict.pk: verdict for verdict in Verdict.objects.all()}
    mine = Revision.objects.filter(claim=OuterRef("revision__claim"), author=user)
    open_states = (ClaimState.IN_WORK, ClaimState.CHANGES_REQUESTED, ClaimState.SUBMITTED)
    rows = (
        Annotation.objects.filter(
            Exists(mine),
            revision=F("revision__claim__head"),
            revision__claim__state__in=open_states,
        )
        .order_by("revision__claim__state", "-revision__created_at")
        .values_list(
            "revision__claim_id",
            "revision__claim__state",
            "exact",
            "revision__verdict_id",
            "sentence__version__article__title",
            "sentence__position",
            "revision__created_at",
            "revision__claim__submitted_at",
        )
    )
    return [
        WorkRow(row[0], ClaimState(row[1]), row[2], verdicts.get(row[3]), *row[4:]) for row in rows
    ]
