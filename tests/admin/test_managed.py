"""What an admin looks after: people, the scale, the pages about the newsroom."""

import pytest
from django.test import Client

from annotations.choices import Role
from annotations.models import Event, Page, User, Verdict
from tests import factories

USERS = "/admin/annotations/user/"
PASSWORD = "a long and quiet sentence"


def person(**fields: str) -> dict[str, str]:
    given = {
        "email": "New@Desk.test",
        "display_name": "New",
        "role": "reviewer",
        "is_active": "on",
        "new_password": "",
    }
    return given | fields


def test_an_admin_makes_a_person_who_can_sign_in(admin: User, admin_client: Client) -> None:
    answer = admin_client.post(f"{USERS}add/", person(new_password=PASSWORD))

    assert answer.status_code == 302
    made = User.objects.get(email="new@desk.test")
    assert made.has_role(Role.REVIEWER)
    form = {"login": "new@desk.test", "password": PASSWORD}
    assert Client().post("/accounts/login/", form)["Location"] == "/desk/"
    event = Event.objects.get(act="user.save")
    assert (event.actor, event.object_id) == (admin, made.pk)
    assert PASSWORD not in str(event.detail)


def test_without_a_password_a_person_needs_the_mailed_link(admin_client: Client) -> None:
    admin_client.post(f"{USERS}add/", person())

    assert not User.objects.get(email="new@desk.test").has_usable_password()


def test_the_same_address_is_given_once(editor: User, admin_client: Client) -> None:
    answer = admin_client.post(f"{USERS}add/", person(email=editor.email.upper()))

    assert answer.status_code == 200
    assert "Somebody has this address already." in answer.content.decode()


@pytest.mark.parametrize("password", ["short", "password1234", "000000000000"])
def test_a_password_that_is_easily_guessed_is_refused(password: str, admin_client: Client) -> None:
    answer = admin_client.post(f"{USERS}add/", person(new_password=password))

    assert answer.status_code == 200
    assert not User.objects.filter(email="new@desk.test").exists()


def test_an_admin_does_not_lock_themselves_out(admin: User, admin_client: Client) -> None:
    form = person(email=admin.email, display_name="Admin", role="editor")

    answer = admin_client.post(f"{USERS}{admin.pk}/change/", form)

    assert "take the admin role or the account from yourself" in answer.content.decode()
    admin.refresh_from_db()
    assert admin.role == Role.ADMIN


def test_people_are_switched_off_and_never_deleted(editor: User, admin_client: Client) -> None:
    form = person(email=editor.email, display_name="Editor", role="editor")
    del form["is_active"]

    admin_client.post(f"{USERS}{editor.pk}/change/", form)

    editor.refresh_from_db()
    assert not editor.is_active
    assert admin_client.post(f"{USERS}{editor.pk}/delete/", {"post": "yes"}).status_code == 403


def test_the_scale_changes_for_readers_but_a_used_slug_stays(
    admin_client: Client, editor: User
) -> None:
    verdict = factories.verdict("half-true")
    factories.saved(editor, factories.sentence(factories.article(editor)), verdict=verdict)
    form = {
        "slug": "another",
        "label": "Half right",
        "definition": "Partly so.",
        "value": "3",
        "tone": "half-true",
        "icon": "half-true",
        "order": "3",
    }

    admin_client.post(f"/admin/annotations/verdict/{verdict.pk}/change/", form)

    changed = Verdict.objects.get(pk=verdict.pk)
    assert (changed.slug, changed.label) == ("half-true", "Half right")
    assert "Half right" in Client().get("/about/methodology/").content.decode()
    assert Event.objects.filter(act="verdict.save").exists()


def test_a_page_about_the_newsroom_is_written_in_markdown(admin_client: Client) -> None:
    page = Page.objects.get(slug="funding")
    form = {"slug": "funding", "title": "Who pays", "body": "**Readers** pay.", "order": "3"}

    admin_client.post(f"/admin/annotations/page/{page.pk}/change/", form)

    read = Client().get("/about/funding/").content.decode()
    assert "Who pays" in read
    assert "<strong>Readers</strong> pay." in read
    assert Event.objects.filter(act="page.save").exists()
