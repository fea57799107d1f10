"""Typing that is kept."""

import uuid

import pytest

from annotations.models import Draft, Sentence, User
from annotations.workflow.drafts import discard_draft, keep_draft
from tests import factories


@pytest.fixture
def on(editor: User) -> Sentence:
    return factories.sentence(factories.article(editor))


def kept(user: User, on: Sentence, tab: uuid.UUID, text: str) -> Draft:
    body = {"summary": text}
    return keep_draft(user=user, sentence=on, claim=None, tab=tab, base_seq=0, body=body)


def test_later_typing_in_the_same_tab_replaces_the_earlier(on: Sentence, editor: User) -> None:
    tab = uuid.uuid4()
    kept(editor, on, tab, "One")
    kept(editor, on, tab, "One two")

    assert Draft.objects.get().body == {"summary": "One two"}


def test_two_tabs_keep_their_own_typing(on: Sentence, editor: User) -> None:
    kept(editor, on, uuid.uuid4(), "Left")
    kept(editor, on, uuid.uuid4(), "Right")

    assert {draft.body["summary"] for draft in Draft.objects.all()} == {"Left", "Right"}


def test_one_tab_number_of_two_people_is_two_drafts(
    on: Sentence, editor: User, reviewer: User
) -> None:
    tab = uuid.uuid4()
    kept(editor, on, tab, "Mine")
    kept(reviewer, on, tab, "Yours")

    assert Draft.objects.get(user=editor).body == {"summary": "Mine"}


def test_only_ones_own_typing_is_thrown_away(on: Sentence, editor: User, reviewer: User) -> None:
    draft = kept(editor, on, uuid.uuid4(), "Mine")

    discard_draft(by=reviewer, draft=draft)
    assert Draft.objects.exists()
    discard_draft(by=editor, draft=draft)
    assert not Draft.objects.exists()
