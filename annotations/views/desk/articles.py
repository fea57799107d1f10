"""Articles on the desk: the list, a new one, publishing."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from annotations.choices import Role
from annotations.forms.articles import ArticleForm, TextForm, proposal
from annotations.forms.reviews import ReasonForm
from annotations.models import Article, ArticleVersion
from annotations.queries.articles import desk_articles
from annotations.queries.reviews import waiting_count
from annotations.queries.sentences import article_workspace
from annotations.text.blocks import segment
from annotations.views.responses import encoding_error
from annotations.workflow.articles import (
    Metadata,
    import_article,
    publish_article,
    withdraw_article,
)
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


@require_http_methods(["GET", "POST"])
def article_new(request: DeskRequest) -> HttpResponse:
    """Paste, see how it is split, correct the particulars, store.

    Posted with `step=preview` the text is shown split; with `step=store` it is stored.
    """
    if request.method == "GET":
        return _paste_page(request, TextForm())
    problem = encoding_error(request)
    text_form = TextForm(request.POST)
    if problem:
        text_form.add_error("text", problem)
    if not text_form.is_valid():
        return _paste_page(request, text_form, status=422)
    text = text_form.cleaned_data["text"]
    known = Article.objects.filter(versions__sha256=ArticleVersion.hash_of(text)).first()
    if known:
        messages.info(request, "This text is stored already; here it is.")
        return redirect("desk:article-detail", known.slug)
    if request.POST.get("step") != "store":
        return _preview_page(request, text, ArticleForm(initial=proposal(text)))
    form = ArticleForm(request.POST)
    if not form.is_valid():
        return _preview_page(request, text, form, status=422)
    article = import_article(by=request.user, text=text, metadata=Metadata(**form.metadata()))
    messages.success(request, "Stored. Read it with j and k, or choose a sentence.")
    return redirect("desk:article-detail", article.slug)


def _paste_page(request: DeskRequest, form: TextForm, status: int = 200) -> HttpResponse:
    context = {"section": "articles", "form": form}
    return render(request, "desk/articles/new.html", context, status=status)


def _preview_page(
    request: DeskRequest, text: str, form: ArticleForm, status: int = 200
) -> HttpResponse:
    language = form["language"].value() or "en"
    pieces = []
    before = None
    for piece in segment(text, language):
        block = (piece.kind, piece.paragraph)
        pieces.append((piece, text[piece.start : piece.end], before not in (None, block)))
        before = block
    context = {"section": "articles", "form": form, "pieces": pieces}
    return render(request, "desk/articles/preview.html", context, status=status)


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
