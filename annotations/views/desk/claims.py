"""Acts on a claim from the workspace."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from annotations.forms.reviews import ReasonForm
from annotations.models import Claim
from annotations.workflow.claims import discard_claim, restore_claim, withdraw_claim
from annotations.workflow.errors import Incomplete, Refused
from annotations.workflow.reviews import retract_claim

from .access import DeskRequest, claim_place, get_claim, get_place
from .workspace import Panel, show


@require_safe
def claim_detail(request: DeskRequest, pk: int) -> HttpResponse:
    """To the claim's place in the workspace."""
    return redirect(_url(get_claim(pk)))


def _url(claim: Claim) -> str:
    return f"{reverse('desk:sentence-detail', args=claim_place(claim))}?claim={claim.pk}"


def _withdraw(request: DeskRequest, claim: Claim) -> str:
    withdraw_claim(by=request.user, claim=claim)
    return "Taken back from review."


def _discard(request: DeskRequest, claim: Claim) -> str:
    discard_claim(by=request.user, claim=claim)
    return "Put aside. Nothing is deleted; it can be restored."


def _restore(request: DeskRequest, claim: Claim) -> str:
    restore_claim(by=request.user, claim=claim)
    return "Restored."


def _retract(request: DeskRequest, claim: Claim) -> str:
    form = ReasonForm(request.POST)
    if not form.is_valid():
        raise Incomplete([str(message) for message in form.errors["reason"]])
    retract_claim(by=request.user, claim=claim, reason=form.cleaned_data["reason"])
    return "Retracted. The public page stays and says so."


ACTS: dict[str, Callable[[DeskRequest, Claim], str]] = {
    "withdraw": _withdraw,
    "discard": _discard,
    "restore": _restore,
    "retract": _retract,
}


@require_POST
def claim_act(request: DeskRequest, pk: int, act: str) -> HttpResponse:
    """Do one act that needs no form of its own, and go back to the claim."""
    if act not in ACTS:
        raise Http404("There is no such act.")
    claim = get_claim(pk)
    try:
        messages.success(request, ACTS[act](request, claim))
    except Refused as refusal:
        return _refused(request, claim, refusal)
    return redirect(_url(claim))


def _refused(request: DeskRequest, claim: Claim, refusal: Refused) -> HttpResponse:
    """The claim's page with the reason, and with what was typed."""
    panel = Panel(
        problem=str(refusal),
        reason=request.POST.get("reason", ""),
        status=422 if isinstance(refusal, Incomplete) else 403,
    )
    place = get_place(*claim_place(claim))
    return show(request, place, chosen=str(claim.pk), panel=panel)
