"""My work."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from annotations.choices import Role
from annotations.queries.people import my_work
from annotations.queries.reviews import waiting_count

from .access import DeskRequest


@require_safe
def home(request: DeskRequest) -> HttpResponse:
    """What waits for the person who is signed in."""
    waiting = waiting_count(request.user)
    context = {
        "section": "work",
        "work": my_work(request.user),
        "review_count": waiting,
        "reviews": waiting if request.user.has_role(Role.REVIEWER) else 0,
    }
    return render(request, "desk/people/home.html", context)
