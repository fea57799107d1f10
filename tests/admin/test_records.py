"""Records in the admin: found, followed, and never edited there."""

import pytest
from django.test import Client

from annotations.models import Claim, Event, User
from annotations.workflow.reviews import retract_claim
from tests import factories

RECORDS = [
    "article",
    "claim",
    "revision",
    "review",
    "correction",
    "source",
    "event",
]


@pytest.fixture
def claim(editor: User, reviewer: User) -> Claim:
    sentence = factories.sentence(factories.article(editor, public=reviewer))
    claim = factories.approved(editor, reviewer, sentence)
    retract_claim(by=reviewer, claim=claim, reason="The source was forged.")
    return claim


@pytest.mark.parametrize("table", RECORDS)
def test_a_record_is_listed_opened_and_not_changed(
    table: str, claim: Claim, admin_client: Client
) -> None:
    listing = f"/admin/annotations/{table}/"
    page = admin_client.get(listing)
    first = page.context["cl"].result_list[0]

    opened = admin_client.get(f"{listing}{first.pk}/change/")

    assert opened.status_code == 200
    assert 'name="_save"' not in opened.content.decode()
    assert admin_client.post(f"{listing}{first.pk}/change/", {}).status_code == 403
    assert admin_client.get(f"{listing}add/").status_code == 403
    assert admin_client.post(f"{listing}{first.pk}/delete/", {"post": "yes"}).status_code == 403


@pytest.mark.parametrize(
    ("table", "words", "found"),
    [
        ("article", "tower", 1),
        ("claim", "300 metres", 1),
        ("revision", "aerial", 1),
        ("review", "Reviewer", 1),
        ("correction", "forged", 1),
        ("source", "example.org", 1),
        ("event", "claim.approve", 1),
        ("user", "editor@", 1),
        ("article", "nothing like it", 0),
        ("claim", "'; DROP TABLE", 0),
    ],
)
def test_records_are_searched(
    table: str, words: str, found: int, claim: Claim, admin_client: Client
) -> None:
    page = admin_client.get(f"/admin/annotations/{table}/", {"q": words})

    assert page.context["cl"].result_count == found


def test_records_lead_to_the_desk_and_to_the_public_page(
    claim: Claim, admin_client: Client
) -> None:
    articles = admin_client.get("/admin/annotations/article/").content.decode()
    claims = admin_client.get("/admin/annotations/claim/").content.decode()

    assert 'href="/desk/articles/the-tower/"' in articles
    assert f'href="/desk/claims/{claim.pk}/"' in claims


def test_what_has_no_event_of_its_own_is_not_in_the_admin(admin_client: Client) -> None:
    index = admin_client.get("/admin/").content.decode()

    for name in ("Groups", "Email addresses", "Authenticators", "Drafts"):
        assert name not in index
    assert not Event.objects.exists()
