"""The review queue and its decisions."""

import pytest
from django.test import Client

from annotations.choices import ClaimState
from annotations.models import Claim, Sentence, User
from annotations.workflow.claims import submit_claim
from tests import factories


@pytest.fixture
def on(editor: User) -> Sentence:
    return factories.sentence(factories.article(editor))


@pytest.fixture
def claim(on: Sentence, editor: User) -> Claim:
    return factories.submitted(editor, on)


def decide(claim: Claim, decision: str = "approve", **fields: str) -> tuple[str, dict[str, str]]:
    """Where a decision is posted to, and what."""
    return f"/desk/review/{claim.pk}/decide/", {"seq": "1", "decision": decision, **fields}


def test_the_queue_shows_what_waits(claim: Claim, reviewer_client: Client) -> None:
    page = reviewer_client.get("/desk/review/").content.decode()

    assert "1 fact-check waits for a decision" in page
    assert "The tower is 300 metres tall." in page


def test_what_one_wrote_oneself_is_not_counted(claim: Claim, editor_client: Client) -> None:
    page = editor_client.get("/desk/review/").content.decode()

    assert "Nothing to review" in page
    assert "someone else must decide" in page


def test_an_item_shows_everything_that_is_decided_on(claim: Claim, reviewer_client: Client) -> None:
    page = reviewer_client.get(f"/desk/review/{claim.pk}/").content.decode()

    for expected in (
        "The tower is 300 metres tall.",
        "It was built in 1889.",
        "The Daily Example",
        "Half true",
        "It depends on the aerial.",
        "330 metres",
        "https://example.org/tower",
        "Editor",
        "Approve version 1",
    ):
        assert expected in page


def test_approving_leads_to_the_queue_so_that_a_second_click_decides_nothing(
    claim: Claim, on: Sentence, editor: User, reviewer_client: Client
) -> None:
    other = factories.submitted(editor, on, statement="Another.")

    first = reviewer_client.post(*decide(claim), follow=True)

    assert first.redirect_chain == [("/desk/review/", 302)]
    assert "Approved." in first.content.decode()
    other.refresh_from_db()
    assert other.state == ClaimState.SUBMITTED
    claim.refresh_from_db()
    assert claim.state == ClaimState.APPROVED


def test_changes_are_requested_with_a_comment_or_not_at_all(
    claim: Claim, reviewer_client: Client, editor_client: Client
) -> None:
    wordless = reviewer_client.post(*decide(claim, "request_changes", comment=" "))
    assert wordless.status_code == 422
    assert "Say what should be changed." in wordless.content.decode()

    reviewer_client.post(*decide(claim, "request_changes", comment="Which aerial?"))

    assert "changes requested" in editor_client.get("/desk/").content.decode()
    page = editor_client.get(f"/desk/claims/{claim.pk}/", follow=True).content.decode()
    assert "Which aerial?" in page


def test_a_reviewer_who_wrote_in_it_is_told_why_not(
    on: Sentence, editor: User, reviewer: User, reviewer_client: Client
) -> None:
    claim = factories.saved(reviewer, on)
    submit_claim(by=editor, claim=claim, seq=1)

    page = reviewer_client.get(f"/desk/review/{claim.pk}/").content.decode()
    answer = reviewer_client.post(*decide(claim))

    assert "someone else must decide" in page
    assert answer.status_code == 403
    assert "someone else must decide" in answer.content.decode()
    assert Claim.objects.get().approved is None


def test_a_decision_on_an_older_version_is_refused_and_its_words_stay(
    claim: Claim, on: Sentence, editor: User, reviewer_client: Client
) -> None:
    factories.revised(editor, claim, on, summary="Changed meanwhile.")
    submit_claim(by=editor, claim=claim, seq=2)

    answer = reviewer_client.post(*decide(claim, comment="Very good."))

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Editor saved version 2 in the meantime" in page
    assert "Very good." in page
    assert "Changed meanwhile." in page
    assert Claim.objects.get().approved is None


def test_a_public_text_is_replaced_only_with_a_note(
    on: Sentence, editor: User, reviewer: User, reviewer_client: Client
) -> None:
    claim = factories.approved(editor, reviewer, on)
    factories.revised(editor, claim, on, summary="It is 330 metres.")
    submit_claim(by=editor, claim=claim, seq=2)
    url, form = decide(claim)

    page = reviewer_client.get(f"/desk/review/{claim.pk}/").content.decode()
    assert "Note to the public" in page
    assert "Approve version 2" in page
    without = reviewer_client.post(url, form | {"seq": "2", "kind": "correction", "note": " "})
    assert without.status_code == 422
    assert "Tell readers what changed" in without.content.decode()
    reviewer_client.post(url, form | {"seq": "2", "kind": "correction", "note": "Mended."})

    claim.refresh_from_db()
    assert claim.approved == claim.head
    assert claim.corrections.get().text == "Mended."


def test_a_second_click_decides_nothing_more(claim: Claim, reviewer_client: Client) -> None:
    reviewer_client.post(*decide(claim))

    answer = reviewer_client.post(*decide(claim))

    assert answer.status_code == 403
    assert "Not possible while the claim is approved." in answer.content.decode()


@pytest.mark.parametrize(
    "seq", ["", "x", "0", "-1", "9" * 30, "9" * 5000, "\0"], ids=lambda v: ascii(v[:4])
)
def test_a_version_number_that_makes_no_sense_decides_nothing(
    seq: str, claim: Claim, reviewer_client: Client
) -> None:
    url, form = decide(claim)

    answer = reviewer_client.post(url, form | {"seq": seq})

    assert answer.status_code in (409, 422)
    assert Claim.objects.get().approved is None


@pytest.mark.parametrize("decision", ["", "aprove", "delete"])
def test_a_decision_that_is_none_approves_nothing(
    decision: str, claim: Claim, reviewer_client: Client
) -> None:
    reviewer_client.post(*decide(claim, decision))

    assert Claim.objects.get().approved is None


def test_words_with_nul_are_refused_and_stay(claim: Claim, reviewer_client: Client) -> None:
    answer = reviewer_client.post(*decide(claim, "request_changes", comment="Why\0so?"))

    assert answer.status_code == 422
    assert "Why" in answer.content.decode()


def test_what_is_not_there_is_not_found(reviewer_client: Client) -> None:
    assert reviewer_client.get("/desk/review/99/").status_code == 404
    assert reviewer_client.post("/desk/review/99/decide/").status_code == 404
