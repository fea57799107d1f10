"""Saving the editor's form."""

import pytest
from django.test import Client

from annotations.choices import ClaimState
from annotations.models import Claim, Draft, Event, Revision, Sentence, User
from tests import factories
from tests.conftest import signed_in

from .posting import EVIDENCE, management, sentence_url, typed


@pytest.fixture
def on(editor: User) -> Sentence:
    return factories.sentence(factories.article(editor))


def test_a_saved_form_is_a_new_claim(on: Sentence, editor: User, editor_client: Client) -> None:
    answer = editor_client.post(
        sentence_url(on), typed(editor, on, passage="300 metres tall"), follow=True
    )

    revision = Revision.objects.get()
    assert answer.redirect_chain == [(f"{sentence_url(on)}?claim={revision.claim_id}", 302)]
    assert "Saved as version 1." in answer.content.decode()
    assert revision.annotations.get().exact == "300 metres tall"
    assert revision.citations.get().quote == "330 metres"
    assert revision.author == editor


def test_saving_again_makes_the_next_version(
    on: Sentence, editor: User, editor_client: Client
) -> None:
    claim = factories.saved(editor, on)
    form = typed(editor, on, claim=claim, base_seq=1, summary="Better.")

    answer = editor_client.post(sentence_url(on), form, follow=True)

    assert "Saved as version 2." in answer.content.decode()
    assert claim.revisions.get(seq=2).summary == "Better."


def test_a_form_posted_twice_is_saved_once(
    on: Sentence, editor: User, editor_client: Client
) -> None:
    form = typed(editor, on)

    answers = [editor_client.post(sentence_url(on), form, follow=True) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [200, 200]
    assert "Saved as version 1." in answers[1].content.decode()
    assert Revision.objects.count() == Claim.objects.count() == 1


def test_a_form_gone_back_to_and_changed_loses_nothing(
    on: Sentence, editor: User, editor_client: Client
) -> None:
    form = typed(editor, on)
    editor_client.post(sentence_url(on), form)

    answer = editor_client.post(sentence_url(on), form | {"summary": "Changed after going back."})

    assert answer.status_code == 409
    assert "Changed after going back." in answer.content.decode()
    assert Draft.objects.get().body["summary"] == "Changed after going back."
    assert Revision.objects.count() == 1


def test_a_stale_form_is_refused_with_both_texts_and_kept(
    on: Sentence, editor: User, reviewer: User, editor_client: Client
) -> None:
    claim = factories.saved(editor, on)
    factories.revised(reviewer, claim, on, statement="Theirs, of the tower.")
    form = typed(editor, on, claim=claim, base_seq=1, rationale="Mine, about the aerial.")

    answer = editor_client.post(sentence_url(on), form)

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Reviewer saved version 2" in page
    assert "Mine, about the aerial." in page
    assert "Theirs" in page
    assert Draft.objects.get(user=editor).body["rationale"] == "Mine, about the aerial."
    assert claim.revisions.count() == 2
    later = editor_client.get(f"{sentence_url(on)}?claim={claim.pk}").content.decode()
    assert "Mine, about the aerial." in later, "it is still there on the next visit"


def test_what_was_merged_can_be_saved(
    on: Sentence, editor: User, reviewer: User, editor_client: Client
) -> None:
    claim = factories.saved(editor, on)
    factories.revised(reviewer, claim, on, statement="Theirs.")
    stale = typed(editor, on, claim=claim, base_seq=1, rationale="Mine.")
    refused = editor_client.post(sentence_url(on), stale)

    shown = refused.context["editor"]
    values = {name: shown.form[name].value() for name in shown.form.fields}
    merged = {name: "" if value is None else str(value) for name, value in values.items()}
    merged |= management(1)
    merged |= {f"evidence-0-{name}": value for name, value in EVIDENCE.items()}
    answer = editor_client.post(sentence_url(on), merged)

    assert answer.status_code == 302
    third = claim.revisions.get(seq=3)
    assert (third.statement, third.rationale) == ("Theirs.", "Mine.")
    assert not Draft.objects.exists()


def test_another_evidence_row_is_added_without_saving(
    on: Sentence, editor: User, editor_client: Client
) -> None:
    form = typed(editor, on, summary="Unsaved so far.", then="more")

    page = editor_client.post(sentence_url(on), form)

    assert page.status_code == 200
    assert page.content.decode().count("example.org/tower") >= 1
    assert 'name="evidence-1-url"' in page.content.decode()
    assert "Unsaved so far." in page.content.decode()
    assert not Revision.objects.exists()


def test_save_and_submit_sends_it_to_review_as_one_action(
    on: Sentence, editor: User, editor_client: Client
) -> None:
    answer = editor_client.post(sentence_url(on), typed(editor, on, then="submit"), follow=True)

    assert "Submitted." in answer.content.decode()
    assert Claim.objects.get().state == ClaimState.SUBMITTED
    lines = Event.objects.filter(act__in=["claim.save", "claim.submit"])
    assert lines.count() == 2
    assert lines.values("action").distinct().count() == 1


def test_submitting_without_evidence_saves_and_says_what_is_missing(
    on: Sentence, editor: User, editor_client: Client
) -> None:
    form = typed(editor, on, evidence=[], verdict="", then="submit")

    answer = editor_client.post(sentence_url(on), form)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Saved as version 1, but not submitted yet." in page
    assert "Add at least one evidence link." in page
    assert "Choose a verdict." in page
    assert Claim.objects.get().state == ClaimState.IN_WORK


def test_save_and_next_goes_to_the_next_sentence(
    on: Sentence, editor: User, editor_client: Client
) -> None:
    answer = editor_client.post(sentence_url(on), typed(editor, on, then="next"))

    assert answer["Location"] == sentence_url(on).replace("/1/", "/2/")


def test_what_is_marked_to_be_removed_is_not_saved(
    on: Sentence, editor: User, editor_client: Client
) -> None:
    second = EVIDENCE | {"url": "https://example.org/second"}
    form = typed(editor, on, evidence=[EVIDENCE, second]) | {"evidence-0-DELETE": "on"}

    editor_client.post(sentence_url(on), form)

    citation = Revision.objects.get().citations.get()
    assert (citation.order, citation.source.url) == (1, "https://example.org/second")


def test_the_form_of_somebody_else_is_refused_with_the_typing_shown(
    on: Sentence, editor: User, reviewer: User
) -> None:
    form = typed(editor, on)
    signed_in(editor).post(sentence_url(on), form)

    answer = signed_in(reviewer).post(sentence_url(on), form | {"summary": "Kept in the page."})

    assert answer.status_code == 403
    assert "saved by someone else" in answer.content.decode()
    assert "Kept in the page." in answer.content.decode()


def test_nothing_is_saved_where_nothing_was_written(
    on: Sentence, editor: User, editor_client: Client
) -> None:
    names = ("verdict", "statement", "claimant", "claimant_url", "said_on", "summary")
    empty = dict.fromkeys((*names, "rationale", "why_checked"), "")

    answer = editor_client.post(sentence_url(on), typed(editor, on, evidence=[], **empty))

    assert answer.status_code == 422
    assert "Nothing is written yet" in answer.content.decode()
    assert not Claim.objects.exists()


def test_saving_without_a_change_says_so_and_makes_no_version(
    on: Sentence, editor: User, editor_client: Client
) -> None:
    editor_client.post(sentence_url(on), typed(editor, on))
    claim = Claim.objects.get()

    again = typed(editor, on, claim=claim, base_seq=1)
    answer = editor_client.post(sentence_url(on), again, follow=True)

    assert "Nothing changed since version 1." in answer.content.decode()
    assert claim.revisions.count() == 1
