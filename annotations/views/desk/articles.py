"""Articles on the desk: the list, where one stands, publishing."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from annotations.choices import Role
from annotations.forms.reviews import ReasonForm
from annotations.models import Article
from annotations.queries.articles import desk_articles
from annotations.queries.reviews import waiting_count
from annotations.queries.sentences import article_workspace
from annotations.workflow.articles import publish_article, withdraw_article
from annotations.workflow.errors import Refused

from .access import DeskRequest, get_article


@require_safe
def article_list(request: DeskRequest) -> HttpResponse:
    """Every article with how far it is."""
    context = {
        "section": "articles",
        "articles": desk_articles(),
        "review_count": waiting_count(request.user),
    }
    return render(request, "desk/articles/list.html", context)


@require_safe
def article_detail(request: DeskRequest, slug: str) -> HttpResponse:
    """The workspace before a sentence is chosen: where the article stands."""
    return _detail_page(request, get_article(slug), ReasonForm())


def _detail_page(
    request: DeskRequest, article: Article, form: ReasonForm, status: int = 200
) -> HttpResponse:
    workspace = article_workspace(article, request.user)
    context = {
        "section": "articles",
        "workspace": workspace,
        "article": article,
        "next": workspace.next_waiting(0),
        "may_publish": request.user.has_role(Role.REVIEWER),
        "form": form,
    }
    return render(request, "desk/articles/detail.html", context, status=status)


@require_POST
def article_publish(request: DeskRequest, slug: str) -> HttpResponse:
    """Show the article and its approved fact-checks to readers."""
    article = get_article(slug)
    try:
        publish_article(by=request.user, article=article)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, "Public. Readers see every approved fact-check in it.")
    return redirect("desk:article-detail", slug)


@require_POST
def article_withdraw(request: DeskRequest, slug: str) -> HttpResponse:
    """Take the article down with a reason for readers."""
    article = get_article(slug)
    form = ReasonForm(request.POST)
    if form.is_valid():
        try:
            withdraw_article(by=request.user, article=article, reason=form.cleaned_data["reason"])
        except Refused as refusal:
            form.add_error("reason", str(refusal))
    if form.errors:
        return _detail_page(request, article, form, status=422)
    messages.success(request, "Withdrawn. Its address tells readers why.")
    return redirect("desk:article-detail", slug)
