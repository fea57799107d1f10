"""Draws the workspace: the list of sentences, the form in the middle, the history."""

from dataclasses import dataclass, field
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from annotations.choices import ClaimState, Triage
from annotations.forms.editor import Editor, drafted_editor, fresh_editor, merged_editor
from annotations.forms.merge import FieldMerge
from annotations.models import Claim, Draft, Revision
from annotations.queries.reviews import waiting_count
from annotations.queries.sentences import (
    RevisionStep,
    SentenceRow,
    Workspace,
    article_workspace,
    claim_steps,
    open_drafts,
)
from annotations.views.responses import render_page_or_region
from annotations.workflow.standards import Check, run_checks
from annotations.workflow.transitions import buttons

from .access import DeskRequest, Place, get_claim, get_place

REGIONS = {"sentences-panel": "desk/sentences/_panel.html"}
ACTS = ("submit", "withdraw", "discard", "restore", "retract", "approve")


@dataclass
class Panel:
    """What the middle shows beside the form: a refusal, what is missing, a conflict."""

    problem: str = ""
    missing: list[Check] = field(default_factory=list)
    merges: list[FieldMerge] = field(default_factory=list)
    theirs: Revision | None = None
    reason: str = ""
    status: int = 200


def sentence_url(place: Place, claim: Claim | None = None) -> str:
    """The workspace at a sentence, with one of its claims chosen."""
    url = reverse("desk:sentence-detail", args=[place.article.slug, place.sentence.position])
    return f"{url}?claim={claim.pk}" if claim else url


def show(
    request: DeskRequest,
    place: Place,
    *,
    chosen: str = "",
    editor: Editor | None = None,
    panel: Panel | None = None,
    left: int = 0,
) -> HttpResponse:
    """The workspace at `place`, whole or only its panel.

    `chosen` is the id of one of the sentence's claims, "new", or empty for the likeliest.
    Without an `editor` the form opens with kept typing, or else with the newest revision.
    `left` is the position of another sentence that changed and is to be drawn anew.
    """
    panel = panel or Panel()
    workspace = article_workspace(place.article, request.user)
    row = workspace.row(place.sentence.position)
    assert row  # the place was found
    draft = open_drafts(request.user, place.sentence).first() if not editor else None
    claim = _chosen_claim(row, chosen or _typed_on(draft))
    steps = claim_steps(claim) if claim else []
    if editor is None:
        editor = _open_editor(request, place, claim, steps, panel)
    context = {
        "section": "articles",
        "article": place.article,
        "claim": claim,
        "steps": steps,
        "editor": editor,
        "panel": panel,
        "marked": _marked(row.text, editor),
        "buttons": buttons(claim, request.user, ACTS) if claim else {},
        "triages": [choice for choice in Triage if choice != Triage.UNREAD],
        "review_count": waiting_count(request.user),
        **_surroundings(workspace, row, left),
        **_newest(steps),
    }
    return render_page_or_region(
        request, "desk/sentences/detail.html", REGIONS, context, status=panel.status
    )


def _surroundings(workspace: Workspace, row: SentenceRow, left: int) -> dict[str, Any]:
    """The sentence among the others."""
    return {
        "workspace": workspace,
        "row": row,
        "left": workspace.row(left) if left != row.position else None,
        "previous": workspace.row(row.position - 1),
        "following": workspace.row(row.position + 1),
        "next": workspace.next_waiting(row.position),
    }


def _newest(steps: list[RevisionStep]) -> dict[str, Any]:
    """The newest revision with what it has and lacks."""
    head = steps[0].revision if steps else None
    checks = run_checks(head) if head else []
    return {
        "head": head,
        "checks": checks,
        "checks_passed": sum(check.passed for check in checks),
    }


def go_to(
    request: DeskRequest, place: Place, claim: Claim | None = None, *, left: int = 0
) -> HttpResponse:
    """On to `place` after a write: a redirect, or at once the panel that HTMX waits for."""
    url = sentence_url(place, claim)
    if not request.htmx:
        return redirect(url)
    response = show(request, place, chosen=str(claim.pk) if claim else "", left=left)
    response["HX-Push-Url"] = url
    return response


def go_on(request: DeskRequest, place: Place) -> HttpResponse:
    """On to the next sentence that waits for somebody; stays where none does."""
    position = place.sentence.position
    following = article_workspace(place.article, request.user).next_waiting(position)
    target = get_place(place.article.slug, following.position) if following else place
    return go_to(request, target, left=position)


def _typed_on(draft: Draft | None) -> str:
    """The claim that unsaved typing is about, as it would be chosen."""
    if draft is None:
        return ""
    return str(draft.claim_id) if draft.claim_id else "new"


def _chosen_claim(row: SentenceRow, chosen: str) -> Claim | None:
    if chosen == "new":
        return None
    for mark in row.claims:
        if str(mark.claim_id) == chosen:
            return get_claim(mark.claim_id)
    likely = sorted(
        row.claims, key=lambda mark: (not mark.waits_for_me, mark.state == ClaimState.DISCARDED)
    )
    return get_claim(likely[0].claim_id) if likely else None


def _open_editor(
    request: DeskRequest,
    place: Place,
    claim: Claim | None,
    steps: list[RevisionStep],
    panel: Panel,
) -> Editor:
    drafts = open_drafts(request.user, place.sentence).filter(claim=claim)
    draft = drafts.first()
    head = steps[0].revision if steps else None
    if draft is None:
        return fresh_editor(request.user.pk, claim, head, place.text)
    if head and draft.base_seq != head.seq:
        panel.theirs = head
        editor, panel.merges = merge_draft(request, place, draft, steps)
        return editor
    return drafted_editor(request.user.pk, draft, place.text)


def merge_draft(
    request: DeskRequest, place: Place, draft: Draft, steps: list[RevisionStep]
) -> tuple[Editor, list[FieldMerge]]:
    """The form and the differences for typing that began from an older revision."""
    base = next((s.revision for s in steps if s.revision.seq == draft.base_seq), None)
    return merged_editor(request.user.pk, draft, base, steps[0].revision, place.text)


def _marked(text: str, editor: Editor) -> tuple[str, str, str]:
    """The sentence cut in three: before the passage, the passage, after it."""
    passage = str(editor.form["passage"].value() or "").strip()
    start = text.find(passage) if passage else -1
    if start < 0:
        return text, "", ""
    return text[:start], passage, text[start + len(passage) :]
