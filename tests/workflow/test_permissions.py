"""Who gets in where: every route of the site against a list written out by hand."""

import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import URLResolver, get_resolver, resolve, reverse

from annotations.choices import Role
from annotations.models import User
from annotations.workflow import permissions
from annotations.workflow.drafts import keep_draft
from tests import factories
from tests.conftest import signed_in

# Every route of the desk: its least role, and whether it is only posted to.
DESK: dict[str, tuple[str, bool]] = {
    "desk:home": ("editor", False),
    "desk:article-list": ("editor", False),
    "desk:article-new": ("editor", False),
    "desk:article-detail": ("editor", False),
    "desk:article-publish": ("reviewer", True),
    "desk:article-withdraw": ("reviewer", True),
    "desk:article-draft": ("editor", True),
    "desk:sentence-detail": ("editor", False),
    "desk:sentence-triage": ("editor", True),
    "desk:draft-keep": ("editor", True),
    "desk:draft-discard": ("editor", True),
    "desk:claim-detail": ("editor", False),
    "desk:claim-act": ("editor", True),
    "desk:review-queue": ("editor", False),
    "desk:review-detail": ("editor", False),
    "desk:review-decide": ("reviewer", True),
}

# Routes that come with a package and that nobody is to use.
CLOSED = {
    "account_email",
    "account_email_verification_sent",
    "account_confirm_email",
    "account_confirm_login_code",
    "account_set_password",
}

ROLES = ["editor", "reviewer", "admin"]


def routes(patterns: list[Any], namespace: str = "") -> Iterator[str]:
    """The full name of every route below `patterns`."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from routes(pattern.url_patterns, inner)
        else:
            yield f"{namespace}{pattern.name or pattern.pattern}"


ALL = sorted(set(routes(get_resolver().url_patterns)))


@pytest.mark.parametrize("route", ALL)
def test_every_route_has_a_rule(route: str) -> None:
    ruled = permissions.is_public(route) or permissions.role_for(route) is not None
    assert ruled != (route in CLOSED)


def test_no_rule_is_for_a_route_that_is_not_there() -> None:
    assert permissions.PUBLIC | set(permissions.DESK) <= set(ALL)


def test_the_list_above_names_every_route_of_the_desk() -> None:
    assert {route for route in ALL if route.startswith("desk:")} == set(DESK)


def test_readers_open_no_route_below_desk_or_admin() -> None:
    assert not [r for r in permissions.PUBLIC if r.startswith(("desk:", "admin:"))]


@pytest.fixture
def addresses(editor: User, reviewer: User) -> dict[str, str]:
    """An address of something that is there, for every route of the desk."""
    article = factories.article(editor)
    on = factories.sentence(article)
    claim = factories.submitted(editor, on)
    draft = keep_draft(user=editor, sentence=on, claim=None, tab=uuid.uuid4(), base_seq=0, body={})
    place = {"slug": article.slug, "position": on.position}
    arguments: dict[str, dict[str, Any]] = {
        "article-detail": {"slug": article.slug},
        "article-publish": {"slug": article.slug},
        "article-withdraw": {"slug": article.slug},
        "sentence-detail": place,
        "sentence-triage": place,
        "draft-keep": place,
        "draft-discard": {"pk": draft.pk},
        "claim-detail": {"pk": claim.pk},
        "claim-act": {"pk": claim.pk, "act": "withdraw"},
        "review-detail": {"pk": claim.pk},
        "review-decide": {"pk": claim.pk},
    }
    return {
        route: reverse(route, kwargs=arguments.get(route.removeprefix("desk:"))) for route in DESK
    }


@pytest.mark.parametrize("route", DESK)
@pytest.mark.parametrize("method", ["get", "post"])
def test_whoever_is_not_signed_in_is_sent_to_sign_in(
    route: str, method: str, addresses: dict[str, str], client: Client
) -> None:
    answer = getattr(client, method)(addresses[route])

    assert answer.status_code == 302
    assert answer["Location"].startswith("/accounts/login/?next=%2Fdesk%2F")


@pytest.mark.parametrize("role", ROLES)
def test_each_role_opens_what_it_may_and_no_more(role: str, addresses: dict[str, str]) -> None:
    client = signed_in(factories.user("visitor", role=Role(role)))

    answers = {route: client.get(url).status_code for route, url in addresses.items()}

    for route, (least, only_posted) in DESK.items():
        if ROLES.index(role) < ROLES.index(least):
            expected = {403}
        else:
            expected = {405} if only_posted else {200, 302}
        assert answers[route] in expected, route
    assert answers["desk:claim-detail"] == 302, "it leads to the workspace"


@pytest.mark.parametrize("route", [name for name, (least, _) in DESK.items() if least != "editor"])
def test_an_editor_posts_nothing_that_is_a_reviewers(
    route: str, addresses: dict[str, str], editor_client: Client
) -> None:
    answer = editor_client.post(addresses[route], {"seq": "1", "decision": "approve"})

    assert answer.status_code == 403
    assert "not open to your role" in answer.content.decode()


@pytest.mark.parametrize("route", DESK)
def test_whoever_was_switched_off_is_out_at_once(
    route: str, addresses: dict[str, str], editor: User, editor_client: Client
) -> None:
    assert editor_client.get("/desk/").status_code == 200
    User.objects.filter(pk=editor.pk).update(is_active=False)

    assert editor_client.get(addresses[route]).status_code in (302, 403)


@pytest.mark.parametrize("route", sorted(CLOSED - {"account_confirm_email"}))
def test_closed_routes_are_closed_to_admins_too(route: str, admin_client: Client) -> None:
    assert admin_client.get(reverse(route)).status_code == 403


@pytest.mark.parametrize("role", ["editor", "reviewer"])
def test_the_records_are_for_admins(role: str, client: Client, db: None) -> None:
    assert client.get("/admin/").status_code == 302
    visitor = signed_in(factories.user("visitor", role=Role(role)))

    assert visitor.get("/admin/").status_code == 403
    assert visitor.get("/admin/annotations/user/").status_code in (403, 404)


def test_an_admin_opens_the_records(admin_client: Client) -> None:
    assert admin_client.get("/admin/").status_code == 200


def test_addresses_lead_where_their_names_say(addresses: dict[str, str]) -> None:
    for route, url in addresses.items():
        assert resolve(url).view_name == route
