"""Lets a request in or not, by the one table in `annotations.workflow.permissions`."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render, resolve_url
from django.utils.http import urlencode
from django_htmx.http import HttpResponseClientRedirect

from annotations.views.responses import form_page, keep_typing, way_back
from annotations.workflow import permissions

View = Callable[..., HttpResponseBase]


class AccessMiddleware(LoginRequiredMiddleware):
    """Public routes are open, all others ask for sign-in and for the role in the table.

    When a session has ended, a view's `keep_typing` keeps what was being sent, and the
    person comes back to the page after signing in.
    """

    def process_view(
        self, request: HttpRequest, view_func: View, view_args: Any, view_kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        route = request.resolver_match.view_name if request.resolver_match else ""
        if permissions.is_public(route):
            return None
        if not request.user.is_authenticated:
            keep_typing(request)
            return _to_sign_in(request)
        role = permissions.role_for(route)
        if role is None or not request.user.has_role(role):
            raise PermissionDenied("This page is not open to your role.")
        return None

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        """A page instead of nothing for an address that only takes forms."""
        match = request.resolver_match
        if response.status_code != 405 or match is None or match.namespace != "desk":
            return response
        page = render(request, "405.html", {"back": form_page(match)}, status=405)
        page["Allow"] = response.headers.get("Allow", "POST")
        return page


def _to_sign_in(request: HttpRequest) -> HttpResponse:
    url = f"{resolve_url('account_login')}?{urlencode({'next': way_back(request)})}"
    if request.headers.get("HX-Request"):
        return HttpResponseClientRedirect(url)
    return HttpResponseRedirect(url)
