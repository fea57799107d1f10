"""Pages for what went wrong."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from .responses import keep_typing, way_back


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form from before a new sign-in, or from elsewhere: refused, with the typing kept."""
    keep_typing(request)
    return render(request, "403_csrf.html", {"back": way_back(request)}, status=403)
