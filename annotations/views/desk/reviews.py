"""The review queue, and deciding on one item of it."""

import uuid

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from annotations.choices import Decision
from annotations.forms.owners import sign_owner, typed, whole_number
from annotations.forms.reviews import DecisionForm
from annotations.models import Claim, Draft, User
from annotations.queries.reviews import review_item, review_queue
from annotations.views.responses import encoding_error, keeps_typing
from annotations.workflow.drafts import discard_draft, keep_draft
from annotations.workflow.errors import Incomplete, Refused, Stale
from annotations.workflow.reviews import approve_revision, request_changes
from annotations.workflow.standards import run_checks
from annotations.workflow.transitions import buttons

from .access import DeskRequest, form_owner, get_claim

ACTS = ("approve", "request_changes")
# What each decision asks for.
MISSING = {str(Decision.APPROVE): "note", str(Decision.REQUEST_CHANGES): "comment"}


@require_safe
def queue(request: DeskRequest) -> HttpResponse:
    """What waits for this reviewer; what they wrote in themselves is apart."""
    waiting = review_queue(request.user)
    context = {"section": "review", "queue": waiting, "review_count": len(waiting.rows)}
    return render(request, "desk/reviews/queue.html", context)


@require_safe
def detail(request: DeskRequest, pk: int) -> HttpResponse:
    """One claim with everything a reviewer looks at."""
    claim = get_claim(pk)
    assert claim.head  # every claim has one once it is stored
    kept = _kept(request.user, pk).first()
    tab = kept.tab if kept else uuid.uuid4()
    initial = {
        **(kept.body if kept else {}),
        "seq": claim.head.seq,
        "tab": tab,
        "owner": sign_owner(request.user.pk, tab),
    }
    return _page(request, claim, DecisionForm(initial=initial))


def _kept(user: User, pk: int) -> "QuerySet[Draft]":
    """What `user` typed as a reviewer of the claim and could not send."""
    return Draft.objects.filter(user=user, claim=pk, sentence=None).order_by("-updated_at")


def keep_typing(request: HttpRequest, pk: int) -> None:
    """Keep a decision's comment and note as a draft of the person the form was made for."""
    user = form_owner(request)
    claim = Claim.objects.filter(pk=pk).first()
    if user and claim:
        keep_draft(
            user=user,
            sentence=None,
            claim=claim,
            tab=uuid.UUID(request.POST["tab"]),
            base_seq=whole_number(request.POST.get("seq")) or 0,
            body=typed(request.POST),
        )


def _page(
    request: DeskRequest,
    claim: Claim,
    form: DecisionForm,
    *,
    problem: str = "",
    missing: str = "",
    status: int = 200,
) -> HttpResponse:
    waiting = review_queue(request.user)
    item = review_item(claim)
    checks = run_checks(item.head)
    context = {
        "section": "review",
        "queue": waiting,
        "review_count": len(waiting.rows),
        "item": item,
        "form": form,
        "problem": problem,
        "missing": missing,
        "buttons": buttons(claim, request.user, ACTS),
        "checks": checks,
        "checks_passed": sum(check.passed for check in checks),
    }
    return render(request, "desk/reviews/detail.html", context, status=status)


@keeps_typing(keep_typing, back="desk:review-detail")
@require_POST
def decide(request: DeskRequest, pk: int) -> HttpResponse:
    """Approve or send back the revision that the form was shown for."""
    claim = get_claim(pk)
    form = DecisionForm(request.POST)
    problem = encoding_error(request)
    if problem or not form.is_valid():
        problem = problem or " ".join(str(m) for each in form.errors.values() for m in each)
        return _page(request, claim, form, problem=problem, status=422)
    try:
        message = _decide(request, claim, form)
    except Refused as refusal:
        return _refused(request, get_claim(pk), refusal)
    for draft in _kept(request.user, pk):
        discard_draft(by=request.user, draft=draft)
    messages.success(request, message)
    # Not on to the next one: a second click in the same place would decide it unread.
    return redirect("desk:review-queue")


def _refused(request: DeskRequest, claim: Claim, refusal: Refused) -> HttpResponse:
    """The page again with what was typed; after a newer revision, for that one."""
    status = {Stale: 409, Incomplete: 422}.get(type(refusal), 403)
    data = request.POST.copy()
    if isinstance(refusal, Stale):
        data["seq"] = str(refusal.head.seq)
    missing = MISSING.get(data.get("decision", ""), "") if status == 422 else ""
    form = DecisionForm(data)
    return _page(request, claim, form, problem=str(refusal), missing=missing, status=status)


def _decide(request: DeskRequest, claim: Claim, form: DecisionForm) -> str:
    given = form.cleaned_data
    if request.POST.get("decision") == Decision.REQUEST_CHANGES:
        request_changes(by=request.user, claim=claim, seq=given["seq"], comment=given["comment"])
        return "Sent back with your comment."
    if request.POST.get("decision") != Decision.APPROVE:
        raise Incomplete(["Choose: approve it or request changes."])
    approve_revision(
        by=request.user,
        claim=claim,
        seq=given["seq"],
        comment=given["comment"],
        kind=given["kind"],
        note=given["note"],
    )
    return "Approved. Readers see it as soon as its article is public."
