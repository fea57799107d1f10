"""Articles, their stored versions, and the sentences of each version."""

import hashlib

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import get_language_info

from annotations.choices import ArticleStatus, Origin, Triage
from annotations.text.blocks import Kind


class ArticleQuerySet(models.QuerySet["Article"]):
    """Questions one can ask of articles."""

    def public(self) -> "ArticleQuerySet":
        """Those that readers may see."""
        return self.filter(status=ArticleStatus.PUBLIC)


class Article(models.Model):
    """A published text under check."""

    slug = models.SlugField(max_length=80, unique=True)
    title = models.CharField(max_length=300)
    language = models.CharField(max_length=12, default="en", help_text="BCP 47, such as en.")
    publisher = models.CharField(max_length=200, blank=True)
    byline = models.CharField(max_length=200, blank=True)
    url = models.URLField("address", max_length=2000, blank=True)
    published_on = models.DateField(null=True, blank=True)
    tags = models.JSONField(default=list, blank=True)
    cover_caption = models.TextField(blank=True)
    cover_credit = models.CharField(max_length=300, blank=True)
    status = models.CharField(
        max_length=10, choices=ArticleStatus, default=ArticleStatus.DRAFT, db_index=True
    )
    withdrawal_reason = models.TextField(blank=True, help_text="Told to readers.")
    made_public_at = models.DateTimeField(null=True, blank=True)
    is_demo = models.BooleanField(default=False)
    current_version = models.ForeignKey(
        "ArticleVersion", on_delete=models.PROTECT, null=True, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=ArticleStatus.values), name="article_status"
            ),
            models.CheckConstraint(
                condition=~Q(status=ArticleStatus.WITHDRAWN) | ~Q(withdrawal_reason=""),
                name="article_withdrawn_with_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("public:article-detail", args=[self.slug])

    @property
    def language_name(self) -> str:
        """The language in English; its tag if it is a rare one."""
        try:
            return str(get_language_info(self.language)["name"])
        except KeyError:
            return self.language


class ArticleVersion(models.Model):
    """The text as it stood when it was brought in; append-only."""

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="versions")
    seq = models.PositiveIntegerField()
    text = models.TextField(help_text="Exactly as brought in; offsets count its code points.")
    sha256 = models.CharField(max_length=64, help_text="Of the text in UTF-8.")
    imported_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    imported_at = models.DateTimeField(auto_now_add=True)
    origin = models.CharField(max_length=10, choices=Origin)

    class Meta:
        ordering = ["article", "seq"]
        constraints = [
            models.UniqueConstraint(fields=["article", "seq"], name="version_seq_once"),
            # A text brought in twice is one article; a later version may go back to an old text.
            models.UniqueConstraint(
                fields=["sha256"], condition=Q(seq=1), name="version_text_once"
            ),
        ]

    def __str__(self) -> str:
        return f"Version {self.seq}"

    @staticmethod
    def hash_of(text: str) -> str:
        """SHA-256 of `text` in UTF-8, in hexadecimal."""
        return hashlib.sha256(text.encode()).hexdigest()


class Sentence(models.Model):
    """A piece of a version; append-only save for its triage.

    Joined with the gaps between them, the sentences give back the version's text.
    """

    version = models.ForeignKey(ArticleVersion, on_delete=models.PROTECT, related_name="sentences")
    position = models.PositiveIntegerField(help_text="From 1, in reading order.")
    start = models.PositiveIntegerField(help_text="Code points from the version's start.")
    end = models.PositiveIntegerField()
    kind = models.CharField(max_length=10, choices=[(kind.value, kind.value) for kind in Kind])
    paragraph = models.PositiveIntegerField(help_text="From 1; 0 for headers and captions.")
    triage = models.CharField(max_length=10, choices=Triage, default=Triage.UNREAD)

    class Meta:
        ordering = ["version", "position"]
        constraints = [
            models.UniqueConstraint(fields=["version", "position"], name="sentence_place_once"),
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="sentence_not_empty"),
            models.CheckConstraint(condition=Q(position__gte=1), name="sentence_from_one"),
            models.CheckConstraint(
                condition=Q(triage__in=Triage.values), name="sentence_triage_known"
            ),
        ]

    def __str__(self) -> str:
        return f"Sentence {self.position}"

    def text_in(self, version_text: str) -> str:
        """This sentence's words, given the text of its version."""
        return version_text[self.start : self.end]
