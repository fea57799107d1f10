"""Articles for readers."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from annotations.choices import ArticleStatus
from annotations.models import Article
from annotations.queries.articles import article_page, public_articles


@require_safe
def article_list(request: HttpRequest) -> HttpResponse:
    """Public articles, the newest first."""
    rows = public_articles(limit=100)
    context = {
        "section": "articles",
        "rows": rows,
        "demo": bool(rows) and all(row.article.is_demo for row in rows),
    }
    return render(request, "public/articles/list.html", context)


@require_safe
def article_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """The article with its verdicts; 410 with the reason once it is withdrawn."""
    article = get_object_or_404(
        Article.objects.exclude(status=ArticleStatus.DRAFT).select_related("current_version"),
        slug=slug,
    )
    if article.status == ArticleStatus.WITHDRAWN:
        return withdrawn(request, article)
    context = {
        "section": "articles",
        "page": article_page(article),
        "article": article,
        "demo": article.is_demo,
    }
    return render(request, "public/articles/detail.html", context)


def withdrawn(request: HttpRequest, article: Article) -> HttpResponse:
    """Says why an article and its fact-checks are no longer here."""
    context = {"section": "articles", "article": article, "demo": article.is_demo}
    return render(request, "public/articles/withdrawn.html", context, status=410)
