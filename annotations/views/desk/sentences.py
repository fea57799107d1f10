"""One sentence of the workspace: choose it, take a first look, write its fact-check."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_POST

from annotations.choices import Triage
from annotations.models import Draft
from annotations.views.responses import keeps_typing
from annotations.workflow.drafts import discard_draft
from annotations.workflow.sentences import triage_sentence

from . import revisions
from .access import DeskRequest, get_place
from .workspace import go_on, go_to, show


@keeps_typing(revisions.keep_typing, back="desk:sentence-detail")
@require_http_methods(["GET", "POST"])
def sentence_detail(request: DeskRequest, slug: str, position: int) -> HttpResponse:
    """The workspace with one sentence chosen; posting to it saves a fact-check of it."""
    place = get_place(slug, position)
    if request.method == "POST":
        return revisions.save(request, place)
    return show(request, place, chosen=request.GET.get("claim", ""))


@require_POST
def sentence_triage(request: DeskRequest, slug: str, position: int) -> HttpResponse:
    """Mark the sentence after a first look."""
    place = get_place(slug, position)
    triage = request.POST.get("triage", "")
    if triage not in Triage.values:
        messages.error(request, "Choose one of: to check, opinion, no claim.")
        return go_to(request, place)
    sentence = triage_sentence(by=request.user, sentence=place.sentence, triage=triage)
    messages.success(request, f"Sentence {position}: {sentence.get_triage_display().lower()}.")
    if triage in (Triage.OPINION, Triage.NO_CLAIM):
        return go_on(request, place)  # nothing to write: read on
    return go_to(request, place)


@keeps_typing(revisions.keep_typing, back="desk:sentence-detail")
@require_POST
def draft_keep(request: DeskRequest, slug: str, position: int) -> HttpResponse:
    """Keep what is being typed, without saving it."""
    revisions.keep_typing(request, slug, position)
    return HttpResponse(status=204)


@require_POST
def draft_discard(request: DeskRequest, pk: int) -> HttpResponse:
    """Throw away typing of one's own that was never saved."""
    draft = get_object_or_404(
        Draft.objects.select_related("sentence__version__article"), pk=pk, user=request.user
    )
    sentence = draft.sentence
    discard_draft(by=request.user, draft=draft)
    messages.success(request, "Unsaved typing thrown away.")
    if sentence is None and draft.claim_id:
        return redirect("desk:review-detail", draft.claim_id)
    if sentence is None:
        return redirect("desk:article-new")
    return redirect("desk:sentence-detail", sentence.version.article.slug, sentence.position)
