"""Bringing an article in: paste, see how it splits, correct the particulars, store."""

import uuid
from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from annotations.forms.articles import ArticleForm, TextForm, proposal, provenance, split_of
from annotations.forms.owners import owner_of, typed
from annotations.models import Article, ArticleVersion, Draft
from annotations.text.blocks import Piece, segment
from annotations.views.responses import encoding_error, keeps_typing
from annotations.workflow.articles import Metadata, import_article
from annotations.workflow.drafts import discard_draft, keep_draft

from .access import DeskRequest, form_owner


def keep_typing(request: HttpRequest) -> None:
    """Keep a posted article as a draft of the person the form was made for."""
    user = form_owner(request)
    if user:
        tab = uuid.UUID(request.POST["tab"])
        body = typed(request.POST)
        keep_draft(user=user, sentence=None, claim=None, tab=tab, base_seq=0, body=body)


@keeps_typing(keep_typing, back="desk:article-new")
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
    text = text_form.cleaned_data["text"]
    known = Article.objects.filter(versions__sha256=ArticleVersion.hash_of(text)).first()
    if known:
        _forget_draft(request)
        messages.info(request, "This text is stored already; here it is.")
        return redirect("desk:article-detail", known.slug)
    if request.POST.get("step") != "store":
        return _proposed_page(request, text, request.POST, tab=request.POST.get("tab", ""))
    form = ArticleForm(request.POST)
    if not form.is_valid():
        return _preview_page(request, text, form, status=422)
    language = form.cleaned_data["language"]
    if form.cleaned_data["previewed"] not in ("", split_of(text, language)):
        messages.info(request, "This is how it splits now. Nothing is stored yet.")
        return _proposed_page(request, text, request.POST, tab=request.POST.get("tab", ""))
    article = import_article(by=request.user, text=text, metadata=Metadata(**form.metadata()))
    _forget_draft(request)
    messages.success(request, "Stored. Read it with j and k, or choose a sentence.")
    return redirect("desk:article-detail", article.slug)


@keeps_typing(keep_typing, back="desk:article-new")
@require_POST
def draft_keep(request: DeskRequest) -> HttpResponse:
    """Keep what was pasted so far, without storing it."""
    keep_typing(request)
    return HttpResponse(status=204)


def _forget_draft(request: DeskRequest) -> None:
    if owner_of(request.POST) == request.user.pk:
        for draft in Draft.objects.filter(user=request.user, tab=request.POST["tab"]):
            discard_draft(by=request.user, draft=draft)


def _kept_or_empty(request: DeskRequest) -> HttpResponse:
    """The page with the newest text that was typed and not stored, or an empty one."""
    drafts = Draft.objects.filter(user=request.user, sentence=None, claim=None)
    kept = drafts.order_by("-updated_at").first()
    if kept is None:
        return _paste_page(request, TextForm(initial=provenance(request.user.pk)))
    text = kept.body.get("text", "").replace("\r\n", "\n")
    if "title" in kept.body and text:
        return _proposed_page(request, text, kept.body, tab=kept.tab, kept=kept)
    initial = provenance(request.user.pk, kept.tab) | {"text": text}
    return _paste_page(request, TextForm(initial=initial), kept=kept)


def _paste_page(
    request: DeskRequest, form: TextForm, *, kept: Draft | None = None, status: int = 200
) -> HttpResponse:
    context = {"section": "articles", "form": form, "kept": kept}
    return render(request, "desk/articles/new.html", context, status=status)


def _proposed_page(
    request: DeskRequest,
    text: str,
    corrected: Mapping[str, str],
    *,
    tab: uuid.UUID | str,
    kept: Draft | None = None,
) -> HttpResponse:
    initial = proposal(text, corrected) | provenance(request.user.pk, tab)
    return _preview_page(request, text, ArticleForm(initial=initial), kept=kept)


def _preview_page(
    request: DeskRequest,
    text: str,
    form: ArticleForm,
    *,
    kept: Draft | None = None,
    status: int = 200,
) -> HttpResponse:
    language = form["language"].value() or "en"
    context = {
        "section": "articles",
        "form": form,
        "pieces": _pieces(text, language),
        "previewed": split_of(text, language),
        "kept": kept,
    }
    return render(request, "desk/articles/preview.html", context, status=status)


def _pieces(text: str, language: str) -> list[tuple[Piece, str, bool]]:
    """Each sentence with its words, and whether it opens another block."""
    pieces = []
    before = None
    for piece in segment(text, language):
        block = (piece.kind, piece.paragraph)
        pieces.append((piece, text[piece.start : piece.end], before not in (None, block)))
        before = block
    return pieces
