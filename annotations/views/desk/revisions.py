"""Saving what an editor wrote, and keeping it where it can't be saved."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse

from annotations.forms.editor import Editor, posted_editor, says_the_same
from annotations.forms.owners import typed, whole_number
from annotations.models import Claim, Revision
from annotations.queries.sentences import claim_steps
from annotations.views.responses import encoding_error
from annotations.workflow.claims import submit_claim
from annotations.workflow.content import Evidence, FactCheck, Passage
from annotations.workflow.drafts import keep_draft
from annotations.workflow.errors import Incomplete, Refused, Stale
from annotations.workflow.revisions import Form, save_revision
from annotations.workflow.standards import run_checks

from .access import DeskRequest, Place, form_owner, get_claim, get_place
from .workspace import Panel, go_on, go_to, merge_draft, show


def save(request: DeskRequest, place: Place) -> HttpResponse:
    """Save the posted form as a new revision; `then` says what to do after it."""
    then = request.POST.get("then", "")
    editor = posted_editor(request.POST, place.text)
    chosen = request.POST.get("claim") or "new"
    problem = encoding_error(request)
    if then == "more" and not problem:
        return show(request, place, chosen=chosen, editor=_with_another_row(request, place))
    if problem or not editor.is_valid():
        panel = Panel(problem=problem, status=422)
        return show(request, place, chosen=chosen, editor=editor, panel=panel)
    claim_id = editor.form.cleaned_data["claim"]
    claim = get_claim(claim_id) if claim_id else None
    action = uuid.uuid4()
    try:
        revision = save_revision(
            by=request.user,
            claim=claim,
            content=_content(place, editor),
            form=_form(editor),
            action=action,
        )
    except Stale as stale:
        return _conflict(request, place, editor, stale)
    except Refused as refusal:
        panel = Panel(problem=str(refusal), status=422 if isinstance(refusal, Incomplete) else 403)
        return show(request, place, chosen=chosen, editor=editor, panel=panel)
    if then == "submit":
        return _submit(request, place, revision, action)
    if revision.idempotency_key == _form(editor).key:
        messages.success(request, f"Saved as version {revision.seq}.")
    else:
        messages.info(request, f"Nothing changed since version {revision.seq}.")
    return go_on(request, place) if then == "next" else go_to(request, place, revision.claim)


def _submit(
    request: DeskRequest, place: Place, revision: Revision, action: uuid.UUID
) -> HttpResponse:
    try:
        submit_claim(by=request.user, claim=revision.claim, seq=revision.seq, action=action)
    except Incomplete:
        panel = Panel(
            problem=f"Saved as version {revision.seq}, but not submitted yet.",
            missing=[check for check in run_checks(revision) if not check.passed],
            status=422,
        )
        return show(request, place, chosen=str(revision.claim_id), panel=panel)
    except Refused as refusal:
        panel = Panel(problem=str(refusal), status=409 if isinstance(refusal, Stale) else 403)
        return show(request, place, chosen=str(revision.claim_id), panel=panel)
    messages.success(request, "Submitted. A reviewer who did not write in it decides.")
    return go_to(request, place, revision.claim)


def _content(place: Place, editor: Editor) -> FactCheck:
    cleaned = dict(editor.form.cleaned_data)
    start, end = cleaned.pop("passage")
    for hidden in ("claim", "base_seq", "key", "tab", "owner"):
        cleaned.pop(hidden)
    offset = place.sentence.start
    passage = Passage(place.sentence, offset + start, offset + end, place.text[start:end])
    cleaned["rationale"] = cleaned["rationale"].replace("\r\n", "\n")
    return FactCheck(
        passages=[passage],
        evidence=[Evidence(**row) for row in editor.evidence.kept()],
        **cleaned,
    )


def _form(editor: Editor) -> Form:
    cleaned = editor.form.cleaned_data
    return Form(base_seq=cleaned["base_seq"], key=cleaned["key"], tab=cleaned["tab"])


def _with_another_row(request: DeskRequest, place: Place) -> Editor:
    data = request.POST.copy()
    data["evidence-TOTAL_FORMS"] = str((whole_number(data.get("evidence-TOTAL_FORMS")) or 0) + 1)
    return posted_editor(data, place.text)


def _conflict(request: DeskRequest, place: Place, editor: Editor, stale: Stale) -> HttpResponse:
    """Keep what was typed, and show it beside what was saved in the meantime."""
    form = _form(editor)
    claim = stale.head.claim
    draft = keep_draft(
        user=request.user,
        sentence=place.sentence,
        claim=claim,
        tab=form.tab,
        base_seq=form.base_seq,
        body=typed(request.POST),
    )
    merged, fields = merge_draft(request, place, draft, claim_steps(claim))
    panel = Panel(problem=str(stale), merges=fields, theirs=stale.head, status=409)
    return show(request, place, chosen=str(claim.pk), editor=merged, panel=panel)


def keep_typing(request: HttpRequest, slug: str, position: int) -> None:
    """Keep a posted form as a draft of the person it was made for, whoever is signed in.

    The form proves by signature whom it was made for; without that nothing is kept.
    """
    data: Any = request.POST
    user = form_owner(request)
    if user is None or _is_saved(data):
        return
    keep_draft(
        user=user,
        sentence=get_place(slug, position).sentence,
        claim=Claim.objects.filter(pk=whole_number(data.get("claim")) or 0).first(),
        tab=uuid.UUID(data["tab"]),
        base_seq=whole_number(data.get("base_seq")) or 0,
        body=typed(data),
    )


def _is_saved(data: Any) -> bool:
    """Whether just this was saved already; a draft that was under way may come in later."""
    try:
        key = uuid.UUID(data.get("key", ""))
    except ValueError:
        return False
    saved = Revision.objects.filter(idempotency_key=key).first()
    return saved is not None and says_the_same(saved, typed(data))
