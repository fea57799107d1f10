"""Articles as readers see them, and lists of articles."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Q, QuerySet

from annotations.choices import ClaimState
from annotations.models import Article, Sentence, Verdict

from .marks import Block, Cell, Mark, blocks_of, marks_of, strip_of, tally


@dataclass(frozen=True)
class ArticlePage:
    """The public page of one article."""

    article: Article
    blocks: list[Block]
    cells: list[Cell]
    marks: list[Mark]
    tally: list[tuple[Verdict, int]]
    last_verdict_at: datetime | None
    authors: list[str]
    reviewers: list[str]

    @property
    def paragraphs(self) -> int:
        return len({block.number for block in self.blocks if block.number})

    @property
    def checked_sentences(self) -> int:
        return len({mark.sentence for mark in self.marks})

    @property
    def unchecked_sentences(self) -> int:
        return len(self.cells) - self.checked_sentences

    @property
    def claims(self) -> int:
        return sum(count for _, count in self.tally)


def article_page(article: Article) -> ArticlePage:
    """Everything the article's page shows; three queries beside the article's own.

    `article` must come with its current version.
    """
    version = article.current_version
    assert version  # stored together with the article
    scale = list(Verdict.objects.all())
    sentences = list(Sentence.objects.filter(version=version).order_by("position"))
    marks = marks_of([version.pk], scale)[version.pk]
    return ArticlePage(
        article=article,
        blocks=blocks_of(version.text, sentences, marks),
        cells=strip_of(sentences, marks),
        marks=marks,
        tally=tally(marks, scale),
        last_verdict_at=max((mark.approved_at for mark in marks), default=None),
        authors=_names(mark.author for mark in marks),
        reviewers=_names(mark.reviewer for mark in marks),
    )


def _names(names: Iterable[str]) -> list[str]:
    return sorted(set(names))


@dataclass(frozen=True)
class ArticleRow:
    """One article in a list for readers, with its strip."""

    article: Article
    cells: list[Cell]
    tally: list[tuple[Verdict, int]]

    @property
    def checked_sentences(self) -> int:
        return sum(1 for cell in self.cells if cell.mark)


def public_articles(limit: int | None = None) -> list[ArticleRow]:
    """Public articles with their strips, the newest first; four queries."""
    articles = list(Article.objects.public().order_by("-made_public_at", "-pk")[:limit])
    versions = [article.current_version_id or 0 for article in articles]
    scale = list(Verdict.objects.all())
    marks = marks_of(versions, scale)
    sentences: dict[int, list[Sentence]] = {version: [] for version in versions}
    for sentence in Sentence.objects.filter(version_id__in=versions).order_by("position"):
        sentences[sentence.version_id].append(sentence)
    return [
        ArticleRow(
            article, strip_of(sentences[version], marks[version]), tally(marks[version], scale)
        )
        for article, version in zip(articles, versions, strict=True)
    ]


def desk_articles() -> "QuerySet[Any]":
    """Every article with counts of its sentences and of its claims by state; one query."""
    claims = "current_version__sentences__annotations__revision__claim"
    return (
        Article.objects.select_related("current_version__imported_by")
        .annotate(
            sentence_count=Count("current_version__sentences", distinct=True),
            claim_count=Count(claims, distinct=True),
            submitted_count=Count(
                claims, distinct=True, filter=Q(**{f"{claims}__state": ClaimState.SUBMITTED})
            ),
            approved_count=Count(
                claims, distinct=True, filter=Q(**{f"{claims}__approved__isnull": False})
            ),
        )
        .order_by("-created_at", "-pk")
    )
