"""What machines around the program ask."""

import pytest
from django.db import connection
from django.test import Client

from annotations.models import User
from tests import factories


@pytest.mark.django_db
def test_it_says_that_it_lives_and_is_ready(client: Client) -> None:
    assert client.get("/livez").content == b"ok\n"
    assert client.get("/readyz").content == b"ok\n"


def test_it_lives_without_a_database(client: Client) -> None:
    assert client.get("/livez").status_code == 200


@pytest.mark.django_db
def test_it_is_not_ready_while_a_migration_waits(client: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'annotations'")

    answer = client.get("/readyz")

    assert answer.status_code == 503
    assert b"migrations wait" in answer.content


@pytest.mark.django_db
def test_the_desk_is_not_for_crawlers(client: Client) -> None:
    assert b"Disallow: /desk/" in client.get("/robots.txt").content


@pytest.mark.parametrize("url", ["/livez", "/readyz", "/robots.txt"])
def test_they_are_only_read(url: str, client: Client, db: None) -> None:
    assert client.post(url).status_code == 405


def test_an_address_that_takes_forms_only_says_where_the_form_is(
    editor: User, reviewer_client: Client
) -> None:
    claim = factories.submitted(editor, factories.sentence(factories.article(editor)))
    sentence = "/desk/articles/the-tower/sentences/1/"

    for path, page in [
        (f"/desk/review/{claim.pk}/decide/", f"/desk/review/{claim.pk}/"),
        (f"{sentence}triage/", sentence),
        (f"{sentence}draft/", sentence),
        ("/desk/articles/the-tower/publish/", "/desk/articles/the-tower/"),
        (f"/desk/claims/{claim.pk}/withdraw/", f"/desk/claims/{claim.pk}/"),
        ("/desk/drafts/1/discard/", "/desk/"),
    ]:
        answer = reviewer_client.get(path)
        assert answer.status_code == 405, path
        assert f'href="{page}"' in answer.content.decode()
