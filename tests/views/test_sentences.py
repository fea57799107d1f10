"""The workspace at a sentence."""

import uuid

import pytest
from django.test import Client

from annotations.choices import Triage
from annotations.models import Draft, Sentence, User
from annotations.workflow.claims import submit_claim
from annotations.workflow.drafts import keep_draft
from annotations.workflow.reviews import request_changes
from tests import factories

from .posting import sentence_url, typed

LONG = "9" * 5000  # more digits than Python reads as a number


@pytest.fixture
def on(editor: User) -> Sentence:
    return factories.sentence(factories.article(editor), 2)


def test_it_shows_every_sentence_and_the_one_that_was_chosen(
    on: Sentence, editor_client: Client
) -> None:
    page = editor_client.get(sentence_url(on))

    assert page.status_code == 200
    text = page.content.decode()
    for sentence in ("The tower is 300 metres tall.", "It was built in 1889."):
        assert sentence in text
    assert "What is claimed" in text
    assert 'method="post"' in text, "it works without JavaScript"


@pytest.mark.parametrize("position", [0, 4, 2**40])
def test_a_sentence_that_is_not_there_is_not_found(
    position: int, on: Sentence, editor_client: Client
) -> None:
    url = f"/desk/articles/the-tower/sentences/{position}/"

    assert editor_client.get(url).status_code == 404
    assert editor_client.post(url, {}).status_code == 404
    assert editor_client.get(sentence_url(on).replace("the-tower", "x")).status_code == 404


def test_htmx_gets_only_the_region_it_will_swap(on: Sentence, editor_client: Client) -> None:
    headers = {"HX-Request": "true", "HX-Target": "sentences-panel"}

    region = editor_client.get(sentence_url(on), headers=headers)
    page = editor_client.get(sentence_url(on))

    assert "<html" in page.content.decode()
    assert "<html" not in region.content.decode()
    assert 'id="sentences-panel"' in region.content.decode()
    assert len(region.content) < len(page.content)
    for answer in (region, page):
        assert "HX-Target" in answer["Vary"]


def test_another_target_gets_the_whole_page(on: Sentence, editor_client: Client) -> None:
    headers = {"HX-Request": "true", "HX-Target": "nothing-we-know"}

    assert "<html" in editor_client.get(sentence_url(on), headers=headers).content.decode()


def test_a_refused_save_by_htmx_is_the_region_too(
    on: Sentence, editor: User, editor_client: Client
) -> None:
    headers = {"HX-Request": "true", "HX-Target": "sentences-panel"}
    form = typed(editor, on, passage="Not in the sentence.")

    answer = editor_client.post(sentence_url(on), form, headers=headers)

    assert answer.status_code == 422
    assert "<html" not in answer.content.decode()
    assert "These words are not in the sentence." in answer.content.decode()


def test_a_saved_claim_is_shown_with_its_history(
    on: Sentence, editor: User, reviewer: User, editor_client: Client
) -> None:
    claim = factories.saved(editor, on)
    factories.revised(reviewer, claim, on, summary="A later summary.")
    submit_claim(by=editor, claim=claim, seq=2)
    request_changes(by=factories.user("chief", role="reviewer"), claim=claim, seq=2, comment="Why?")

    page = editor_client.get(sentence_url(on)).content.decode()

    for expected in ("Version 1", "Version 2", "A later summary.", "Changes requested", "Why?"):
        assert expected in page


def test_one_of_two_claims_of_a_sentence_is_chosen_by_address(
    on: Sentence, editor: User, editor_client: Client
) -> None:
    for statement in ("First statement here.", "Second statement here."):
        claim = factories.saved(editor, on, statement=statement)

    chosen = editor_client.get(f"{sentence_url(on)}?claim={claim.pk}").content.decode()
    new = editor_client.get(f"{sentence_url(on)}?claim=new").content.decode()

    assert "Second statement here." in chosen
    assert "First statement here." not in chosen
    assert "First statement here." not in new
    assert "Second statement here." not in new


@pytest.mark.parametrize("value", ["99999", "x", "-1", "٣", LONG, ""], ids=lambda v: v[:6])
def test_a_claim_that_is_not_of_the_sentence_is_not_chosen(
    value: str, on: Sentence, editor: User, editor_client: Client
) -> None:
    factories.saved(editor, on)

    assert editor_client.get(sentence_url(on), {"claim": value}).status_code == 200


@pytest.mark.parametrize(
    ("triage", "leads_to"), [("check", "/2/"), ("opinion", "/3/"), ("no_claim", "/3/")]
)
def test_a_first_look_is_kept(
    triage: str, leads_to: str, on: Sentence, editor_client: Client
) -> None:
    answer = editor_client.post(f"{sentence_url(on)}triage/", {"triage": triage})

    assert leads_to in answer["Location"]
    assert Sentence.objects.get(pk=on.pk).triage == triage


@pytest.mark.parametrize("triage", ["", "maybe", "\0", "x" * 500])
def test_an_unknown_first_look_is_refused_in_words(
    triage: str, on: Sentence, editor_client: Client
) -> None:
    answer = editor_client.post(f"{sentence_url(on)}triage/", {"triage": triage}, follow=True)

    assert "Choose one of" in answer.content.decode()
    assert Sentence.objects.get(pk=on.pk).triage == Triage.UNREAD


def kept(user: User, on: Sentence) -> Draft:
    body = {"statement": "Typed and not saved.", "passage": "It was built in 1889."}
    return keep_draft(user=user, sentence=on, claim=None, tab=uuid.uuid4(), base_seq=0, body=body)


def test_kept_typing_is_there_on_the_next_visit_and_can_be_thrown_away(
    on: Sentence, editor: User, editor_client: Client
) -> None:
    draft = kept(editor, on)
    assert "Typed and not saved." in editor_client.get(sentence_url(on)).content.decode()
    assert "Typed and not saved." in editor_client.get("/desk/").content.decode()

    answer = editor_client.post(f"/desk/drafts/{draft.pk}/discard/", follow=True)

    assert "Unsaved typing thrown away." in answer.content.decode()
    assert "Typed and not saved." not in editor_client.get(sentence_url(on)).content.decode()


def test_typing_is_nobody_elses(on: Sentence, editor: User, reviewer_client: Client) -> None:
    draft = kept(editor, on)

    assert "Typed and not saved." not in reviewer_client.get(sentence_url(on)).content.decode()
    assert reviewer_client.post(f"/desk/drafts/{draft.pk}/discard/").status_code == 404
    assert Draft.objects.exists()


def test_typing_is_kept_as_one_goes(on: Sentence, editor: User, editor_client: Client) -> None:
    form = typed(editor, on, summary="Half a sen")

    answer = editor_client.post(f"{sentence_url(on)}draft/", form)

    assert answer.status_code == 204
    assert Draft.objects.get(user=editor).body["summary"] == "Half a sen"
    assert "Half a sen" in editor_client.get(sentence_url(on)).content.decode()


def test_typing_that_arrives_after_it_was_saved_is_no_draft(
    on: Sentence, editor: User, editor_client: Client
) -> None:
    """Leaving a field by a click on Save sends both at once; the draft may come in second."""
    form = typed(editor, on, claim=factories.saved(editor, on), base_seq=1, summary="Better.")
    editor_client.post(sentence_url(on), form)

    answer = editor_client.post(f"{sentence_url(on)}draft/", form)

    assert answer.status_code == 204
    assert not Draft.objects.exists()
    assert "while you were typing" not in editor_client.get(sentence_url(on)).content.decode()


def test_typing_of_a_saved_form_that_was_changed_since_is_kept(
    on: Sentence, editor: User, editor_client: Client
) -> None:
    form = typed(editor, on, claim=factories.saved(editor, on), base_seq=1, summary="Better.")
    editor_client.post(sentence_url(on), form)

    editor_client.post(f"{sentence_url(on)}draft/", form | {"summary": "After going back."})

    assert Draft.objects.get().body["summary"] == "After going back."


def test_a_kept_draft_with_nothing_in_it_breaks_no_page(
    on: Sentence, editor: User, editor_client: Client
) -> None:
    keep_draft(user=editor, sentence=on, claim=None, tab=uuid.uuid4(), base_seq=0, body={})

    assert editor_client.get("/desk/").status_code == 200
    assert editor_client.get(sentence_url(on)).status_code == 200
