"""Brings articles in, and opens and closes them to the public."""

import uuid
from dataclasses import dataclass, field
from datetime import date

from django.db import IntegrityError, transaction
from django.utils import timezone

from annotations.choices import Act, ArticleStatus, Origin, Role
from annotations.models import Article, ArticleVersion, Sentence, User
from annotations.text.blocks import segment
from annotations.text.slugs import slug_of

from .errors import Incomplete, NotAllowed
from .events import record


@dataclass(frozen=True)
class Metadata:
    """What is known of an article beside its text."""

    title: str
    language: str = "en"
    publisher: str = ""
    byline: str = ""
    url: str = ""
    published_on: date | None = None
    tags: list[str] = field(default_factory=list)
    cover_caption: str = ""
    cover_credit: str = ""


TRIES = 10  # as many people may store articles of one title at the same moment


def import_article(
    *,
    by: User,
    text: str,
    metadata: Metadata,
    origin: Origin = Origin.PASTE,
    is_demo: bool = False,
) -> Article:
    """Store `text` as an article's first version, cut into sentences.

    `text` must be usable (see text.hygiene) and is kept exactly. The same text again gives
    the article that has it already.
    """
    _require_role(by, Role.EDITOR)
    for _ in range(TRIES - 1):
        try:
            return _import(by, text, metadata, origin, is_demo)
        except IntegrityError:
            continue  # the same text, or the same slug, was stored in the meantime
    return _import(by, text, metadata, origin, is_demo)


@transaction.atomic
def _import(by: User, text: str, metadata: Metadata, origin: Origin, is_demo: bool) -> Article:
    sha256 = ArticleVersion.hash_of(text)
    known = Article.objects.filter(versions__sha256=sha256).first()
    if known:
        return known
    article = Article.objects.create(
        slug=_free_slug(metadata.title), is_demo=is_demo, **vars(metadata)
    )
    version = ArticleVersion.objects.create(
        article=article, seq=1, text=text, sha256=sha256, imported_by=by, origin=origin
    )
    Sentence.objects.bulk_create(
        Sentence(version=version, **piece._asdict()) for piece in segment(text, metadata.language)
    )
    article.current_version = version
    article.save(update_fields=["current_version"])
    record(Act.ARTICLE_IMPORT, by=by, on=article, version=1)
    return article


@transaction.atomic
def publish_article(*, by: User, article: Article) -> Article:
    """Show a draft article, and its approved fact-checks, to the public."""
    article = _locked(article, by)
    if article.status != ArticleStatus.DRAFT:
        raise NotAllowed("Only an article that is not public yet can be published.")
    article.status, article.made_public_at = ArticleStatus.PUBLIC, timezone.now()
    article.save(update_fields=["status", "made_public_at"])
    record(Act.ARTICLE_PUBLISH, by=by, on=article)
    return article


@transaction.atomic
def withdraw_article(*, by: User, article: Article, reason: str) -> Article:
    """Take a public article and its fact-checks down; its address gives readers `reason`."""
    article = _locked(article, by)
    if article.status != ArticleStatus.PUBLIC:
        raise NotAllowed("Only a public article can be withdrawn.")
    if not reason.strip():
        raise Incomplete(["Tell readers why this article is withdrawn."])
    article.status, article.withdrawal_reason = ArticleStatus.WITHDRAWN, reason.strip()
    article.save(update_fields=["status", "withdrawal_reason"])
    record(Act.ARTICLE_WITHDRAW, by=by, on=article)
    return article


def _locked(article: Article, by: User) -> Article:
    _require_role(by, Role.REVIEWER)
    return Article.objects.select_for_update().get(pk=article.pk)


def _require_role(by: User, role: Role) -> None:
    if not by.has_role(role):
        raise NotAllowed(f"Only a {role.label.lower()} or above may do this.")


def _free_slug(title: str) -> str:
    """A slug from `title` that no article has; non-Latin titles get a short random one."""
    stem = slug_of(title) or f"article-{uuid.uuid4().hex[:8]}"
    taken = set(Article.objects.filter(slug__startswith=stem).values_list("slug", flat=True))
    if stem not in taken:
        return stem
    return next(slug for n in range(2, len(taken) + 3) if (slug := f"{stem}-{n}") not in taken)
