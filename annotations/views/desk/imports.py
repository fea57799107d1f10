"""Bringing an article in: paste, see how it splits, correct the particulars, store."""

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from annotations.forms.articles import ArticleForm, TextForm, proposal, provenance
from annotations.forms.owners import owner_of, typed
from annotations.models import Article, ArticleVersion, Draft, User
from annotations.text.blocks import segment
from annotations.views.responses import encoding_error
from annotations.workflow.articles import Metadata, import_article
from annotations.workflow.drafts import discard_draft, keep_draft

from .access import DeskRequest


@require_http_methods(["GET", "POST"])
def article_new(request: DeskRequest) -> HttpResponse:
    """Posted with `step=preview` the text is shown split; with `step=store` it is stored."""
    if request.method == "GET":
        return _kept_or_empty(request)
    problem = encoding_error(request)
    text_form = TextForm(request.POST)
    if problem:
        text_form.add_error("text", problem)
    if not text_form.is_valid():
        return _paste_page(request, text_form, status=422)
    text, tab = text_form.cleaned_data["text"], text_form.cleaned_data["tab"]
    known = Article.objects.filter(versions__sha256=ArticleVersion.hash_of(text)).first()
    if known:
        messages.info(request, "This text is stored already; here it is.")
        return redirect("desk:article-detail", known.slug)
    if request.POST.get("step") != "store":
        initial = proposal(text) | provenance(request.user.pk, tab)
        return _preview_page(request, text, ArticleForm(initial=initial))
    form = ArticleForm(request.POST)
    if not form.is_valid():
        return _preview_page(request, text, form, status=422)
    article = import_article(by=request.user, text=text, metadata=Metadata(**form.metadata()))
    for draft in Draft.objects.filter(user=request.user, tab=tab):
        discard_draft(by=request.user, draft=draft)
    messages.success(request, "Stored. Read it with j and k, or choose a sentence.")
    return redirect("desk:article-detail", article.slug)


def keep_typing(request: HttpRequest) -> None:
    """Keep a posted article as a draft of the person the form was made for."""
    user_id = owner_of(request.POST)
    user = User.objects.filter(pk=user_id, is_active=True).first() if user_id else None
    if user:
        tab = uuid.UUID(request.POST["tab"])
        body = typed(request.POST)
        keep_draft(user=user, sentence=None, claim=None, tab=tab, base_seq=0, body=body)


article_new.keep_typing = keep_typing  # type: ignore[attr-defined]


def _kept_or_empty(request: DeskRequest) -> HttpResponse:
    """The page with the newest text that was typed and not stored, or an empty one."""
    kept = Draft.objects.filter(user=request.user, sentence=None).order_by("-updated_at").first()
    initial = provenance(request.user.pk, kept.tab if kept else None)
    if kept:
        initial["text"] = kept.body.get("text", "").replace("\r\n", "\n")
    return _paste_page(request, TextForm(initial=initial), kept=kept)


def _paste_page(
    request: DeskRequest, form: TextForm, *, kept: Draft | None = None, status: int = 200
) -> HttpResponse:
    context = {"section": "articles", "form": form, "kept": kept}
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
