"""Fact-checks as readers see them: verdict page, its history, and lists."""

from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Any

from django.db.models import F, OuterRef, Prefetch, QuerySet, Subquery

from annotations.choices import ArticleStatus, CorrectionKind, Decision, Stance
from annotations.models import (
    Annotation,
    Article,
    Citation,
    Claim,
    Correction,
    Review,
    Revision,
    Verdict,
)

from .differences import Difference, differences


@dataclass(frozen=True)
class PublicStep:
    """One public moment of a fact-check: published, updated, corrected, retracted."""

    at: datetime
    revision: Revision | None
    author: str
    reviewer: str
    correction: Correction | None


@dataclass(frozen=True)
class VerdictPage:
    """The public page of one fact-check; `revision` is the approved one, or the retracted."""

    claim: Claim
    revision: Revision
    verdict: Verdict
    article: Article
    annotations: list[Annotation]
    evidence: list[tuple[Stance, list[Citation]]]
    steps: list[PublicStep]
    scale: list[Verdict]

    @property
    def quote(self) -> str:
        """The words checked, as the article has them."""
        return " … ".join(annotation.exact for annotation in self.annotations)

    @property
    def published_at(self) -> datetime:
        return self.steps[-1].at

    @property
    def modified_at(self) -> datetime:
        return self.steps[0].at

    @property
    def corrections(self) -> list[Correction]:
        return [step.correction for step in self.steps if step.correction]

    @property
    def citation_count(self) -> int:
        return sum(len(citations) for _, citations in self.evidence)

    @property
    def source_count(self) -> int:
        return len({c.source_id for _, citations in self.evidence for c in citations})


def public_claim(pk: int) -> Claim | None:
    """The claim if it is or was public, with what its page needs; one query.

    Its article's status is for the caller to look at.
    """
    last_public = Review.objects.filter(
        revision__claim=OuterRef("pk"), decision=Decision.APPROVE
    ).order_by("-revision__seq")
    return (
        Claim.objects.filter(first_approved_at__isnull=False)
        .annotate(shown_id=Subquery(last_public.values("revision_id")[:1]))
        .filter(pk=pk)
        .first()
    )


def claim_article(claim: Claim) -> Article:
    """The article in which the public content of `claim` was said; one query."""
    return Article.objects.get(
        pk=Subquery(
            Annotation.objects.filter(revision_id=claim.shown_id)  # type: ignore[attr-defined]
            .order_by("pk")
            .values("sentence__version__article_id")[:1]
        )
    )


def verdict_page(claim: Claim, article: Article) -> VerdictPage:
    """Everything the verdict page shows, for a claim given by `public_claim`; six queries."""
    revision = Revision.objects.select_related("author", "verdict").get(
        pk=claim.shown_id  # type: ignore[attr-defined]
    )
    assert revision.verdict  # no approval without one
    citations = list(revision.citations.select_related("source").order_by("order"))
    return VerdictPage(
        claim=claim,
        revision=revision,
        verdict=revision.verdict,
        article=article,
        annotations=list(revision.annotations.select_related("sentence").order_by("start")),
        evidence=[
            (stance, [c for c in citations if c.stance == stance])
            for stance in Stance
            if any(c.stance == stance for c in citations)
        ],
        steps=_steps(claim),
        scale=list(Verdict.objects.all()),
    )


def _steps(claim: Claim, *, whole: bool = False) -> list[PublicStep]:
    """Every approval and retraction, the newest first; two queries, five for `whole` texts."""
    corrections = list(claim.corrections.select_related("author", "from_revision__verdict"))
    by_revision = {correction.to_revision_id: correction for correction in corrections}
    approvals = (
        Review.objects.filter(revision__claim=claim, decision=Decision.APPROVE)
        .select_related("reviewer", "revision__author", "revision__verdict")
        .order_by("revision__seq")
        .prefetch_related(*WHOLE_TEXT if whole else ())
    )
    steps = [
        PublicStep(
            review.created_at,
            review.revision,
            review.revision.author.display_name,
            review.reviewer.display_name,
            by_revision.get(review.revision_id),
        )
        for review in approvals
    ]
    steps += [
        PublicStep(c.created_at, None, "", c.author.display_name, c)
        for c in corrections
        if c.kind == CorrectionKind.RETRACTION
    ]
    return sorted(steps, key=lambda step: step.at, reverse=True)


@dataclass(frozen=True)
class HistoryStep:
    """A public moment with what it changed against the public text before it."""

    step: PublicStep
    changes: list[Difference] = field(default_factory=list)


WHOLE_TEXT = ("revision__annotations", "revision__citations__source")


def claim_history(claim: Claim) -> list[HistoryStep]:
    """Public versions of a fact-check with word differences, the newest first; five queries."""
    steps = _steps(claim, whole=True)
    texts = [step for step in steps if step.revision]
    changes = {
        newer.revision.seq: differences(older.revision, newer.revision)
        for newer, older in pairwise(texts)
        if newer.revision and older.revision
    }
    return [
        HistoryStep(step, changes.get(step.revision.seq, []) if step.revision else [])
        for step in steps
    ]


@dataclass(frozen=True)
class CheckRow:
    """One fact-check in a list for readers; `language` is that of the quote."""

    quote: str
    verdict: Verdict
    claim_id: int
    slug: str
    language: str
    summary: str
    claimant: str
    kind: str
    approved_at: datetime
    said_on: date | None
    is_demo: bool


def latest_checks(limit: int = 30) -> list[CheckRow]:
    """Public fact-checks with `limit` passages in all, the latest approved first; two queries."""
    verdicts = {verdict.pk: verdict for verdict in Verdict.objects.all()}
    rows = (
        Annotation.objects.filter(
            sentence__version__article__status=ArticleStatus.PUBLIC,
            revision=F("revision__claim__approved"),
            revision__reviews__decision=Decision.APPROVE,
        )
        .order_by("-revision__reviews__created_at", "-revision__claim_id", "start")
        .values_list(
            "exact",
            "revision__verdict_id",
            "revision__claim_id",
            "revision__claim__slug",
            "sentence__version__article__language",
            "revision__summary",
            "revision__claimant",
            "sentence__kind",
            "revision__reviews__created_at",
            "revision__said_on",
            "sentence__version__article__is_demo",
        )[:limit]
    )
    claims = [list(passages) for _, passages in groupby(rows, key=itemgetter(2))]
    return [_check_row(passages, verdicts) for passages in claims]


def _check_row(passages: list[tuple[Any, ...]], verdicts: dict[int, Verdict]) -> CheckRow:
    quote = " … ".join(passage[0] for passage in passages)
    _, verdict_id, *particulars = passages[0]
    return CheckRow(quote, verdicts[verdict_id], *particulars)


def public_corrections(limit: int = 100) -> "QuerySet[Correction]":
    """Notes of changes to public fact-checks, the newest first; two queries."""
    article = "from_revision__annotations__sentence__version__article"
    return (
        Correction.objects.filter(**{f"{article}__status": ArticleStatus.PUBLIC})
        .select_related("claim", "from_revision__verdict", "to_revision__verdict")
        .prefetch_related(
            Prefetch(
                "from_revision__annotations",
                Annotation.objects.select_related("sentence__version__article"),
            )
        )
        .distinct()
        .order_by("-created_at", "-pk")[:limit]
    )
