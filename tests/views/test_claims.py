"""Acts on a claim from the workspace, and a person's own desk."""

import pytest
from django.test import Client

from annotations.choices import ClaimState
from annotations.models import Claim, Sentence, User
from tests import factories


@pytest.fixture
def on(editor: User) -> Sentence:
    return factories.sentence(factories.article(editor))


def do(client: Client, claim: Claim, act: str, **fields: str) -> str:
    """What the page says after `act`."""
    answer = client.post(f"/desk/claims/{claim.pk}/{act}/", fields, follow=True)
    assert answer.status_code in (200, 403, 422)
    return answer.content.decode()


def test_a_claim_leads_to_its_place(on: Sentence, editor: User, editor_client: Client) -> None:
    claim = factories.saved(editor, on)

    answer = editor_client.get(f"/desk/claims/{claim.pk}/")

    assert answer["Location"] == f"/desk/articles/the-tower/sentences/1/?claim={claim.pk}"


def test_it_is_taken_back_put_aside_and_taken_up_again(
    on: Sentence, editor: User, editor_client: Client
) -> None:
    claim = factories.submitted(editor, on)

    assert "Taken back from review." in do(editor_client, claim, "withdraw")
    assert "Put aside." in do(editor_client, claim, "discard")
    assert "Restored." in do(editor_client, claim, "restore")
    claim.refresh_from_db()
    assert claim.state == ClaimState.IN_WORK


def test_what_may_not_be_done_says_why(
    on: Sentence, editor: User, reviewer: User, editor_client: Client, reviewer_client: Client
) -> None:
    claim = factories.submitted(editor, on)

    page = do(reviewer_client, claim, "withdraw")
    assert "Only someone who wrote part of it may do this." in page
    assert "Not possible while the claim is submitted." in do(editor_client, claim, "discard")
    assert "Only a reviewer or an admin may do this." in do(editor_client, claim, "retract")


def test_it_is_retracted_with_a_reason_or_not_at_all(
    on: Sentence, editor: User, reviewer: User, reviewer_client: Client
) -> None:
    claim = factories.approved(editor, reviewer, on)

    assert "Tell readers why" in do(reviewer_client, claim, "retract", reason=" ")
    assert "Retracted." in do(reviewer_client, claim, "retract", reason="Forged.")
    claim.refresh_from_db()
    assert claim.is_retracted


@pytest.mark.parametrize("reason", ["For\0ged.", "x" * 2001], ids=["nul", "too long"])
def test_a_reason_that_cannot_be_stored_is_refused(
    reason: str, on: Sentence, editor: User, reviewer: User, reviewer_client: Client
) -> None:
    claim = factories.approved(editor, reviewer, on)

    page = do(reviewer_client, claim, "retract", reason=reason)

    assert reason.strip("\0")[:3] in page, "the typing stays"
    claim.refresh_from_db()
    assert not claim.is_retracted


@pytest.mark.parametrize("act", ["approve", "submit", "save", "delete", "__class__"])
def test_there_are_no_other_acts_here(
    act: str, on: Sentence, editor: User, reviewer_client: Client
) -> None:
    claim = factories.submitted(editor, on)

    assert reviewer_client.post(f"/desk/claims/{claim.pk}/{act}/").status_code == 404
    assert reviewer_client.get(f"/desk/claims/{claim.pk}/withdraw/").status_code == 405
    claim.refresh_from_db()
    assert claim.state == ClaimState.SUBMITTED


def test_what_is_not_there_is_not_found(editor_client: Client) -> None:
    assert editor_client.get("/desk/claims/99/").status_code == 404
    assert editor_client.post("/desk/claims/99/withdraw/").status_code == 404


def test_the_desk_says_what_waits_for_whom(
    on: Sentence, editor: User, editor_client: Client, reviewer_client: Client
) -> None:
    assert "Nothing waits for you" in reviewer_client.get("/desk/").content.decode()
    factories.saved(editor, on, statement="In work.")
    submitted = factories.submitted(editor, on, statement="Submitted.")

    mine = editor_client.get("/desk/")
    assert "1 fact-check waits for you" in mine.content.decode()
    assert [row.claim_id for row in mine.context["work"].with_others] == [submitted.pk]
    theirs = reviewer_client.get("/desk/").content.decode()
    assert "1 fact-check waits for your review" in theirs


def test_an_article_nobody_has_begun_lies_on_the_shelf(editor: User, editor_client: Client) -> None:
    article = factories.article(editor)
    assert "The tower" in editor_client.get("/desk/").content.decode()

    factories.saved(editor, factories.sentence(article))

    assert list(editor_client.get("/desk/").context["work"].shelf) == []
