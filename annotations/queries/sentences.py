"""The workspace: an article's sentences with their state, and one of them in the middle."""

from dataclasses import dataclass

from django.db.models import F, Prefetch, QuerySet

from annotations.choices import ClaimState, Triage
from annotations.models import (
    Annotation,
    Article,
    Claim,
    Draft,
    Review,
    Revision,
    Sentence,
    User,
    Verdict,
)
from annotations.text.blocks import Kind

from .differences import Difference, differences

WITH_EDITOR = (ClaimState.IN_WORK, ClaimState.CHANGES_REQUESTED)


@dataclass(frozen=True)
class ClaimMark:
    """One claim of a sentence, as the list beside the text shows it."""

    claim_id: int
    state: ClaimState
    verdict: Verdict | None
    author: str
    is_mine: bool
    is_retracted: bool

    @property
    def waits_for_me(self) -> bool:
        return self.is_mine and self.state in WITH_EDITOR


@dataclass(frozen=True)
class SentenceRow:
    """One sentence of the list."""

    position: int
    text: str
    kind: str
    paragraph: int
    triage: Triage
    claims: list[ClaimMark]
    opens_paragraph: bool

    @property
    def is_header(self) -> bool:
        return self.kind == Kind.META

    @property
    def is_unread(self) -> bool:
        """Whether nobody has had a first look; header lines need none."""
        return self.triage == Triage.UNREAD and not self.claims and not self.is_header

    @property
    def waits_for_me(self) -> bool:
        """An open first look, or a claim of mine that is not with a reviewer."""
        if self.claims:
            return any(claim.waits_for_me for claim in self.claims)
        return self.triage == Triage.CHECK


@dataclass(frozen=True)
class Workspace:
    """The list of an article's sentences, and where one is in it."""

    article: Article
    rows: list[SentenceRow]
    scale: list[Verdict]

    @property
    def waiting(self) -> int:
        return sum(row.waits_for_me for row in self.rows)

    @property
    def unread(self) -> int:
        return sum(row.is_unread for row in self.rows)

    @property
    def claims(self) -> int:
        return sum(len(row.claims) for row in self.rows)

    def count(self, state: ClaimState) -> int:
        return sum(claim.state == state for row in self.rows for claim in row.claims)

    @property
    def approved(self) -> int:
        return self.count(ClaimState.APPROVED)

    @property
    def submitted(self) -> int:
        return self.count(ClaimState.SUBMITTED)

    def row(self, position: int) -> SentenceRow | None:
        """The row at `position`, counted from 1."""
        return self.rows[position - 1] if 0 < position <= len(self.rows) else None

    def next_waiting(self, position: int) -> SentenceRow | None:
        """The next sentence that waits for me or is unread, going round; None if none is."""
        ring = self.rows[position:] + self.rows[: max(position - 1, 0)]
        return next((row for row in ring if row.waits_for_me or row.is_unread), None)


def article_workspace(article: Article, user: User) -> Workspace:
    """The sentences of an article for `user`; three queries.

    `article` must come with its current version.
    """
    version = article.current_version
    assert version  # stored together with the article
    scale = list(Verdict.objects.all())
    claims = _claim_marks(version.pk, user, {verdict.pk: verdict for verdict in scale})
    rows: list[SentenceRow] = []
    before: tuple[str, int] | None = None
    for sentence in Sentence.objects.filter(version=version).order_by("position"):
        block = (sentence.kind, sentence.paragraph)
        rows.append(
            SentenceRow(
                sentence.position,
                sentence.text_in(version.text),
                sentence.kind,
                sentence.paragraph,
                Triage(sentence.triage),
                claims.get(sentence.pk, []),
                before is not None and before != block,
            )
        )
        before = block
    return Workspace(article, rows, scale)


def _claim_marks(
    version_id: int, user: User, verdicts: dict[int, Verdict]
) -> dict[int, list[ClaimMark]]:
    rows = (
        Annotation.objects.filter(
            sentence__version_id=version_id, revision=F("revision__claim__head")
        )
        .order_by("start", "pk")
        .values_list(
            "sentence_id",
            "revision__claim_id",
            "revision__claim__state",
            "revision__verdict_id",
            "revision__author__display_name",
            "revision__author_id",
            "revision__claim__approved_id",
            "revision__claim__first_approved_at",
        )
    )
    marks: dict[int, list[ClaimMark]] = {}
    for sentence_id, claim_id, state, verdict_id, author, author_id, approved_id, first in rows:
        marks.setdefault(sentence_id, []).append(
            ClaimMark(
                claim_id,
                ClaimState(state),
                verdicts.get(verdict_id),
                author,
                author_id == user.pk,
                first is not None and approved_id is None,
            )
        )
    return marks


@dataclass(frozen=True)
class RevisionStep:
    """A revision in the history column, with what it changed and how it was decided."""

    revision: Revision
    changes: list[Difference]
    reviews: list[Review]


def whole_revisions() -> "QuerySet[Revision]":
    """Revisions with all that `differences` looks at."""
    return Revision.objects.select_related("author", "verdict").prefetch_related(
        "annotations__sentence",
        "citations__source",
        Prefetch("reviews", Review.objects.select_related("reviewer").order_by("pk")),
    )


def claim_steps(claim: Claim) -> list[RevisionStep]:
    """The whole history of a claim, the newest revision first; five queries."""
    revisions = list(whole_revisions().filter(claim=claim).order_by("seq"))
    steps = [
        RevisionStep(
            revision,
            differences(revisions[index - 1], revision) if index else [],
            list(revision.reviews.all()),
        )
        for index, revision in enumerate(revisions)
    ]
    return steps[::-1]


def open_drafts(user: User, sentence: Sentence) -> "QuerySet[Draft]":
    """What `user` typed about `sentence` and didn't save, the newest first."""
    return Draft.objects.filter(user=user, sentence=sentence).order_by("-updated_at")
