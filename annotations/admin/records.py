"""Articles, claims and their histories."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse

from annotations.models import (
    Annotation,
    Article,
    ArticleVersion,
    Citation,
    Claim,
    Correction,
    Event,
    Review,
    Revision,
    Source,
)

from .base import RecordAdmin, RowsInline, link


class VersionInline(RowsInline):
    model = ArticleVersion
    fields = ["seq", "sha256", "imported_by", "imported_at", "origin"]


@admin.register(Article)
class ArticleAdmin(RecordAdmin):
    list_display = ["title", "status", "language", "publisher", "published_on", "desk"]
    list_filter = ["status", "language", "is_demo", "created_at"]
    search_fields = ["title", "publisher", "byline", "url", "slug"]
    date_hierarchy = "created_at"
    inlines = [VersionInline]

    @admin.display(description="desk")
    def desk(self, article: Article) -> str:
        return link(reverse("desk:article-detail", args=[article.slug]), "Open")

    def view_on_site(self, article: Article) -> str | None:
        return article.get_absolute_url() if article.status == "public" else None


class RevisionInline(RowsInline):
    model = Revision
    fields = ["seq", "author", "created_at", "verdict", "statement"]


class CorrectionInline(RowsInline):
    model = Correction
    fields = ["kind", "text", "author", "created_at"]


@admin.register(Claim)
class ClaimAdmin(RecordAdmin):
    list_display = ["pk", "statement", "state", "verdict", "submitted_at", "desk"]
    list_filter = ["state", "head__verdict", "created_at"]
    search_fields = ["head__statement", "head__claimant", "head__rationale"]
    inlines = [RevisionInline, CorrectionInline]

    def get_queryset(self, request: HttpRequest) -> "QuerySet[Claim]":
        return super().get_queryset(request).select_related("head__verdict")

    @admin.display(ordering="head__statement")
    def statement(self, claim: Claim) -> str:
        return claim.head.statement if claim.head else ""

    @admin.display(ordering="head__verdict__order")
    def verdict(self, claim: Claim) -> str:
        return str(claim.head.verdict or "") if claim.head else ""

    @admin.display(description="desk")
    def desk(self, claim: Claim) -> str:
        return link(reverse("desk:claim-detail", args=[claim.pk]), "Open")

    def view_on_site(self, claim: Claim) -> str | None:
        return claim.get_absolute_url() if claim.approved_id else None


class AnnotationInline(RowsInline):
    model = Annotation
    fields = ["sentence", "start", "end", "exact"]


class CitationInline(RowsInline):
    model = Citation
    fields = ["order", "stance", "source", "quote", "title", "publisher", "published_on"]


@admin.register(Revision)
class RevisionAdmin(RecordAdmin):
    list_display = ["claim", "seq", "author", "created_at", "verdict", "statement"]
    list_filter = ["verdict", "created_at", "author"]
    list_select_related = ["claim", "author", "verdict"]
    search_fields = ["statement", "claimant", "summary", "rationale", "content_hash"]
    date_hierarchy = "created_at"
    inlines = [AnnotationInline, CitationInline]


@admin.register(Review)
class ReviewAdmin(RecordAdmin):
    list_display = ["revision", "claim", "decision", "reviewer", "created_at", "comment"]
    list_filter = ["decision", "created_at", "reviewer"]
    list_select_related = ["revision__claim", "reviewer"]
    search_fields = ["comment", "revision__statement", "reviewer__display_name"]
    date_hierarchy = "created_at"

    @admin.display(ordering="revision__claim")
    def claim(self, review: Review) -> str:
        return str(review.revision.claim)


@admin.register(Correction)
class CorrectionAdmin(RecordAdmin):
    list_display = ["claim", "kind", "text", "author", "created_at"]
    list_filter = ["kind", "created_at"]
    search_fields = ["text"]
    date_hierarchy = "created_at"


@admin.register(Source)
class SourceAdmin(RecordAdmin):
    list_display = ["url", "title", "publisher", "published_on"]
    search_fields = ["url", "title", "publisher"]


@admin.register(Event)
class EventAdmin(RecordAdmin):
    list_display = ["at", "actor", "act", "object_type", "object_id", "detail"]
    list_filter = ["act", "object_type", "at", "actor"]
    list_select_related = ["actor"]
    search_fields = ["act", "object_id", "actor__display_name", "actor__email"]
    date_hierarchy = "at"
