"""Signing in."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.core import mail
from django.test import Client

from annotations.models import User
from factcheck import settings as project_settings
from tests import factories

LOGIN = "/accounts/login/"


def sign_in(client: Client, email: str, password: str = factories.PASSWORD) -> bool:
    """Whether `client` is at the desk after filling in the sign-in page."""
    answer = client.post(LOGIN, {"login": email, "password": password}, follow=True)
    assert answer.status_code == 200
    return client.get("/desk/").status_code == 200


@pytest.mark.parametrize("email", ["editor@desk.test", "Editor@Desk.Test", " editor@desk.test "])
def test_one_signs_in_by_e_mail(email: str, editor: User, client: Client) -> None:
    assert client.get(LOGIN).status_code == 200
    assert sign_in(client, email)


@pytest.mark.parametrize(
    ("email", "password"),
    [
        ("editor@desk.test", "wrong password"),
        ("nobody@desk.test", factories.PASSWORD),
        ("Editor", factories.PASSWORD),
        ("editor@desk.test", ""),
        ("", ""),
        ("a\0b@desk.test", factories.PASSWORD),
        ("editor@desk.test", "\0"),
        ("x" * 5000, "y" * 5000),
    ],
    ids=["password", "nobody", "name", "no password", "nothing", "nul", "nul password", "long"],
)
def test_nobody_else_does(email: str, password: str, editor: User, client: Client) -> None:
    assert not sign_in(client, email, password)


def test_a_wrong_name_and_a_wrong_password_are_told_apart_by_nobody(
    editor: User, client: Client
) -> None:
    messages = [
        client.post(LOGIN, {"login": email, "password": "wrong"}).context["form"].errors.as_text()
        for email in ("editor@desk.test", "nobody@desk.test")
    ]

    assert messages[0] == messages[1] != ""


def test_who_is_switched_off_does_not_sign_in(client: Client, db: None) -> None:
    factories.user("former", is_active=False)

    assert not sign_in(client, "former@desk.test")


def test_nobody_makes_an_account_for_themselves(client: Client, db: None) -> None:
    form = {"email": "new@desk.test", "password1": factories.PASSWORD}
    for answer in (client.get("/accounts/signup/"), client.post("/accounts/signup/", form)):
        assert answer.status_code == 200
        assert 'name="password1"' not in answer.content.decode()
    assert not User.objects.exists()


@pytest.mark.parametrize("where", ["https://evil.example/", "//evil.example", "javascript:x"])
def test_signing_in_leads_nowhere_else(where: str, editor: User, client: Client) -> None:
    form = {"login": editor.email, "password": factories.PASSWORD, "next": where}

    answer = client.post(LOGIN, form)

    assert answer.status_code == 302
    assert answer["Location"] == "/desk/"


def test_signing_out_takes_a_post(editor: User, editor_client: Client) -> None:
    assert editor_client.get("/accounts/logout/").status_code == 200
    assert editor_client.get("/desk/").status_code == 200
    assert editor_client.post("/accounts/logout/")["Location"] == "/"
    assert editor_client.get("/desk/").status_code == 302


def test_a_forgotten_password_is_mailed_a_link_and_nobody_learns_who_is_here(
    editor: User, client: Client
) -> None:
    answers = [
        client.post("/accounts/password/reset/", {"email": email}, follow=True).content.decode()
        for email in (editor.email, "nobody@desk.test")
    ]

    assert len(mail.outbox) == 1
    assert mail.outbox[0].to == [editor.email]
    assert "/accounts/password/reset/key/" in mail.outbox[0].body
    assert answers[0] == answers[1]


def test_the_secret_of_a_second_factor_is_stored_encrypted(
    editor: User, editor_client: Client
) -> None:
    sign_in(editor_client, editor.email)
    editor_client.post("/accounts/reauthenticate/", {"password": factories.PASSWORD})
    page = editor_client.get("/accounts/mfa/totp/activate/")
    assert page.status_code == 200
    secret = page.context["form"].secret
    code = totp.format_hotp_value(
        totp.hotp_value(secret, next(totp.yield_hotp_counters_from_time()))
    )

    editor_client.post("/accounts/mfa/totp/activate/", {"code": code})

    stored = Authenticator.objects.get(user=editor, type=Authenticator.Type.TOTP)
    assert secret not in str(stored.data)
    assert stored.wrap().validate_code is not None
    assert totp.decrypt(stored.data["secret"]) == secret


def test_a_second_factor_is_asked_for(editor: User, client: Client) -> None:
    totp.TOTP.activate(editor, totp.generate_totp_secret())

    answer = client.post(LOGIN, {"login": editor.email, "password": factories.PASSWORD})

    assert answer["Location"].startswith("/accounts/2fa/") or "mfa" in answer["Location"]
    assert client.get("/desk/").status_code == 302


def test_passwords_are_hashed_slowly_where_it_counts() -> None:
    assert project_settings.PASSWORD_HASHERS[0].endswith(".Argon2PasswordHasher")


def test_the_admin_pages_send_to_the_one_sign_in_page(client: Client, db: None) -> None:
    assert client.get("/admin/")["Location"].startswith(LOGIN)
    assert client.get("/admin/login/").status_code in (302, 403)


def test_the_desk_of_one_person_is_cached_by_nobody(editor_client: Client) -> None:
    answer = editor_client.get("/desk/")

    assert "Cookie" in answer["Vary"]
    assert "public" not in answer.get("Cache-Control", "")
