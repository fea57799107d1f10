"""Answers: a whole page or the one region that was asked for."""

from collections.abc import Callable
from typing import Any, TypeVar
from urllib.parse import unquote_to_bytes

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import ResolverMatch, reverse
from django.utils.cache import patch_vary_headers

View = TypeVar("View", bound=Callable[..., HttpResponse])


def render_page_or_region(
    request: HttpRequest,
    page: str,
    regions: dict[str, str],
    context: dict[str, Any],
    *,
    status: int = 200,
) -> HttpResponse:
    """Render `page`, or only the region that HTMX will swap.

    `regions` maps an element id, as sent in `HX-Target`, to the template of that region.
    """
    template = regions.get(request.headers.get("HX-Target", ""), page)
    response = render(request, template, context, status=status)
    patch_vary_headers(response, ("HX-Target",))
    return response


def keeps_typing(keep: Callable[..., None], *, back: str) -> Callable[[View], View]:
    """Mark a view whose posts are kept when they can't reach it.

    `keep` gets the request and the route's arguments; `back` names the page, with the same
    arguments, where the typing opens again.
    """

    def mark(view: View) -> View:
        view.keep_typing, view.way_back = keep, back  # type: ignore[attr-defined]
        return view

    return mark


def keep_typing(request: HttpRequest) -> None:
    """Let the view that `request` was posted to keep what was typed, if it knows how.

    For posts that never reach their view: the session ended, or the form is older than it.
    """
    match = request.resolver_match
    if match and request.method == "POST" and hasattr(match.func, "keep_typing"):
        match.func.keep_typing(request, **match.kwargs)


def way_back(request: HttpRequest) -> str:
    """Where to go on after a post that never reached its view: a page that answers to GET."""
    match = request.resolver_match
    if request.method == "GET" or match is None or match.namespace != "desk":
        return request.get_full_path()
    return form_page(match)


def form_page(match: ResolverMatch) -> str:
    """The page on which the form stands that is sent to this address."""
    given = match.kwargs
    if hasattr(match.func, "way_back"):
        return reverse(match.func.way_back, kwargs=given)
    if "position" in given:
        return reverse("desk:sentence-detail", args=[given["slug"], given["position"]])
    if "slug" in given:
        return reverse("desk:article-detail", args=[given["slug"]])
    if match.view_name == "desk:claim-act":
        return reverse("desk:claim-detail", args=[given["pk"]])
    return reverse("desk:home")


def encoding_error(request: HttpRequest) -> str:
    """What is wrong with the bytes of a posted form; empty if they are sound UTF-8.

    Django replaces bytes that are no text silently; this tells the person instead.
    """
    if request.content_type != "application/x-www-form-urlencoded":
        return ""
    try:
        unquote_to_bytes(request.body).decode()
    except UnicodeDecodeError:
        return (
            "The text holds characters that stand for nothing (lone surrogates or bytes that "
            "are not UTF-8). Remove them and send it again."
        )
    return ""
