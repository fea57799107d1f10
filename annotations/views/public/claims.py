"""Fact-checks for readers."""

from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from annotations.choices import ArticleStatus
from annotations.models import Article, Claim, Correction, Verdict
from annotations.publishing.claim_review import as_json_ld, claim_review
from annotations.queries.articles import public_articles
from annotations.queries.claims import (
    VerdictPage,
    claim_article,
    claim_history,
    latest_checks,
    public_claim,
    public_corrections,
    verdict_page,
)

from .articles import withdrawn

ClaimView = Callable[[HttpRequest, Claim, Article], HttpResponse]


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The latest fact-checks, articles and corrections."""
    checks = latest_checks()
    context = {
        "section": "checks",
        "latest": checks[0] if checks else None,
        "checks": checks[1:],
        "articles": public_articles(limit=3),
        "corrections": public_corrections(limit=2),
        "scale": Verdict.objects.all(),
        "demo": bool(checks) and all(check.is_demo for check in checks),
    }
    return render(request, "public/claims/home.html", context)


def _shown(view: ClaimView) -> Callable[..., HttpResponse]:
    """Give `view` a claim that readers may see, with its article."""

    @require_safe
    @wraps(view)
    def inner(request: HttpRequest, pk: int, slug: str = "") -> HttpResponse:
        claim = public_claim(pk)
        if claim is None:
            raise Http404("There is no such fact-check.")
        article = claim_article(claim)
        if article.status == ArticleStatus.DRAFT:
            raise Http404("There is no such fact-check.")
        if article.status == ArticleStatus.WITHDRAWN:
            return withdrawn(request, article)
        if slug and slug != claim.slug:
            return redirect(claim, permanent=True)
        return view(request, claim, article)

    return inner


@_shown
def claim_detail(request: HttpRequest, claim: Claim, article: Article) -> HttpResponse:
    """The verdict page; a retracted claim keeps it and says so."""
    page = verdict_page(claim, article)
    context = {
        "section": "checks",
        "page": page,
        "demo": article.is_demo,
        "canonical": request.build_absolute_uri(claim.get_absolute_url()),
        "json_ld": None if claim.is_retracted else _json_ld(request, page),
    }
    return render(request, "public/claims/detail.html", context)


def _json_ld(request: HttpRequest, page: VerdictPage) -> str | None:
    name = settings.SITE_NAME + (" (demonstration)" if page.article.is_demo else "")
    data = claim_review(
        claim=page.claim,
        revision=page.revision,
        article=page.article,
        scale=page.scale,
        dates=(page.published_at.isoformat(), page.modified_at.isoformat()),
        url=request.build_absolute_uri(page.claim.get_absolute_url()),
        publisher={"name": name, "url": request.build_absolute_uri(reverse("public:home"))},
    )
    return as_json_ld(data) if data else None


@_shown
def history(request: HttpRequest, claim: Claim, article: Article) -> HttpResponse:
    """Every public version with what changed."""
    context = {
        "section": "checks",
        "page": verdict_page(claim, article),
        "history": claim_history(claim),
        "demo": article.is_demo,
    }
    return render(request, "public/claims/history.html", context)


@require_safe
def correction_list(request: HttpRequest) -> HttpResponse:
    """Every change to a public fact-check."""
    corrections = list(public_corrections())
    context = {
        "section": "corrections",
        "corrections": corrections,
        "demo": bool(corrections) and all(map(_is_demo, corrections)),
    }
    return render(request, "public/claims/corrections.html", context)


def _is_demo(correction: Correction) -> bool:
    marks = correction.from_revision.annotations.all()
    return any(mark.sentence.version.article.is_demo for mark in marks)
