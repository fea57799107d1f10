"""The review queue, and deciding on one item of it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from annotations.choices import Decision
from annotations.forms.reviews import DecisionForm
from annotations.models import Claim
from annotations.queries.reviews import review_item, review_queue
from annotations.views.responses import encoding_error
from annotations.workflow.errors import Incomplete, Refused, Stale
from annotations.workflow.reviews import approve_revision, request_changes
from annotations.workflow.standards import run_checks
from annotations.workflow.transitions import buttons

from .access import DeskRequest, get_claim

ACTS = ("approve", "request_changes")


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
    return _page(request, claim, DecisionForm(initial={"seq": claim.head.seq}))


def _page(
    request: DeskRequest, claim: Claim, form: DecisionForm, *, problem: str = "", status: int = 200
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
        "buttons": buttons(claim, request.user, ACTS),
        "checks": checks,
        "checks_passed": sum(check.passed for check in checks),
    }
    return render(request, "desk/reviews/detail.html", context, status=status)


@require_POST
def decide(request: DeskRequest, pk: int) -> HttpResponse:
    """Approve or send back the revision that the form was shown for."""
    claim = get_claim(pk)
    form = DecisionForm(request.POST)
    problem = encoding_error(request)
    if problem or not form.is_valid():
        return _page(request, claim, form, problem=problem, status=422)
    try:
        message = _decide(request, claim, form)
    except Refused as refusal:
        return _refused(request, get_claim(pk), refusal)
    messages.success(request, message)
    following = review_queue(request.user).next_after(pk)
    if following is None:
        return redirect("desk:review-queue")
    return redirect("desk:review-detail", following.claim_id)


def _refused(request: DeskRequest, claim: Claim, refusal: Refused) -> HttpResponse:
    """The page again with what was typed; after a newer revision, for that one."""
    status = {Stale: 409, Incomplete: 422}.get(type(refusal), 403)
    data = request.POST.copy()
    if isinstance(refusal, Stale):
        data["seq"] = str(refusal.head.seq)
    return _page(request, claim, DecisionForm(data), problem=str(refusal), status=status)


def _decide(request: DeskRequest, claim: Claim, form: DecisionForm) -> str:
    typed = form.cleaned_data
    if request.POST.get("decision") == Decision.APPROVE:
        approve_revision(
            by=request.user,
            claim=claim,
            seq=typed["seq"],
            comment=typed["comment"],
            kind=typed["kind"],
            note=typed["note"],
        )
        return "Approved. Readers see it as soon as its article is public."
    request_changes(by=request.user, claim=claim, seq=typed["seq"], comment=typed["comment"])
    return "Sent back with your comment."
