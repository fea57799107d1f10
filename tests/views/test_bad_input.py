"""What no form should send, sent to the editor's form: refused in words, and nothing lost."""

from urllib.parse import urlencode

import pytest
from django.test import Client

from annotations.models import Revision, Sentence, User
from tests import factories

from .posting import management, sentence_url, typed

FORM = "application/x-www-form-urlencoded"
KEPT = "This sentence of mine must stay."


@pytest.fixture
def on(editor: User) -> Sentence:
    return factories.sentence(factories.article(editor))


def refused(client: Client, on: Sentence, form: dict[str, str], *says: str) -> str:
    """The page that answers `form`: 422, saying why, with the rest of the typing in it."""
    answer = client.post(sentence_url(on), form | {"rationale": KEPT})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert KEPT in page
    for words in says:
        assert words in page
    assert not Revision.objects.exists()
    return page


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("passage", "", "Say which words of the sentence you check."),
        ("passage", "The tower is 400 metres tall.", "These words are not in the sentence."),
        ("said_on", "yesterday", "This is not a date. Write it as 2023-12-27."),
        ("said_on", "2023-02-30", "This is not a date."),
        ("claimant_url", "javascript:alert(1)", "This is not a web address."),
        ("claimant_url", "ftp://example.org/x", "This is not a web address."),
        ("claimant_url", "https://", "This is not a web address."),
        ("evidence-0-url", "javascript:alert(1)", "This is not a web address."),
        ("evidence-0-url", "JaVaScRiPt://example.org/%0aalert(1)", "This is not a web address."),
        ("evidence-0-url", "data:text/html,x", "This is not a web address."),
        ("evidence-0-url", "ftp://example.org/x", "This is not a web address."),
        ("evidence-0-url", "", "This field is required."),
        ("evidence-0-published_on", "2023-13-01", "This is not a date."),
        ("evidence-0-stance", "maybe", "Select a valid choice."),
        ("verdict", "999999", "Select a valid choice."),
        ("verdict", "x", "Select a valid choice."),
        ("summary", "s" * 301, "at most 300 characters"),
        ("statement", "s" * 501, "at most 500 characters"),
        ("claimant", "a\0b", "Null characters are not allowed."),
        ("summary", "a\0b", "Null characters are not allowed."),
        ("evidence-0-quote", "a\0b", "Null characters are not allowed."),
        ("evidence-0-quote", "q" * 2001, "at most 2000 characters"),
        ("base_seq", "-1", ""),
        ("base_seq", "9" * 30, ""),
        ("base_seq", "x", ""),
        ("key", "not-a-uuid", ""),
        ("tab", "not-a-uuid", ""),
        ("claim", "9" * 30, ""),
        ("claim", "x", ""),
    ],
    ids=lambda value: ascii(value[:20]),
)
def test_it_is_refused_in_words(
    field: str, value: str, says: str, on: Sentence, editor: User, editor_client: Client
) -> None:
    refused(editor_client, on, typed(editor, on) | {field: value}, says)


def test_words_that_are_in_the_sentence_twice_are_not_guessed(
    editor: User, editor_client: Client
) -> None:
    on = factories.sentence(factories.article(editor, text="A tower is a tower is tall."))

    refused(editor_client, on, typed(editor, on, passage="tower"), "more than once")


def test_two_megabytes_in_one_line_are_refused_with_the_limit(
    on: Sentence, editor: User, editor_client: Client
) -> None:
    form = typed(editor, on, rationale="x" * 2_000_000)

    answer = editor_client.post(sentence_url(on), form)

    assert answer.status_code == 422
    assert "at most 20000 characters" in answer.content.decode()
    assert "x" * 2_000_000 in answer.content.decode()


@pytest.mark.parametrize("field", ["summary", "passage", "evidence-0-quote", "claimant"])
@pytest.mark.parametrize("broken", ["%ED%A0%80", "%FF", "%C3"], ids=["surrogate", "ff", "half"])
def test_bytes_that_are_no_text_are_refused(
    field: str, broken: str, on: Sentence, editor: User, editor_client: Client
) -> None:
    form = typed(editor, on, rationale=KEPT)
    form.pop(field)

    answer = editor_client.post(
        sentence_url(on), f"{urlencode(form)}&{field}=before{broken}after", content_type=FORM
    )

    assert answer.status_code == 422
    assert "characters that stand for nothing" in answer.content.decode()
    assert KEPT in answer.content.decode()
    assert not Revision.objects.exists()


@pytest.mark.parametrize(
    "bad",
    [
        {"evidence-TOTAL_FORMS": "x"},
        {"evidence-TOTAL_FORMS": "-1"},
        {"evidence-TOTAL_FORMS": "9" * 12},
        {"evidence-TOTAL_FORMS": "51"},
        {"evidence-TOTAL_FORMS": ""},
        {"evidence-INITIAL_FORMS": "9" * 12},
    ],
    ids=str,
)
@pytest.mark.parametrize("then", ["", "more", "submit"])
def test_a_count_of_rows_that_makes_no_sense_breaks_nothing(
    bad: dict[str, str], then: str, on: Sentence, editor: User, editor_client: Client
) -> None:
    form = typed(editor, on, rationale=KEPT, then=then) | bad

    answer = editor_client.post(sentence_url(on), form)

    assert answer.status_code in (200, 302, 422)
    if answer.status_code != 302:
        assert KEPT in answer.content.decode()


def test_a_form_without_its_row_count_is_refused_with_the_typing(
    on: Sentence, editor: User, editor_client: Client
) -> None:
    form = typed(editor, on)
    for name in management(0):
        form.pop(name)

    refused(editor_client, on, form)


def test_an_empty_post_is_refused(on: Sentence, editor_client: Client) -> None:
    assert editor_client.post(sentence_url(on), {}).status_code == 422


@pytest.mark.parametrize("then", ["", "more", "submit", "next"])
@pytest.mark.parametrize("field", ["claim", "base_seq", "evidence-TOTAL_FORMS", "verdict"])
def test_numbers_longer_than_any_number_break_nothing(
    field: str, then: str, on: Sentence, editor: User, editor_client: Client
) -> None:
    factories.saved(editor, on)
    form = typed(editor, on, rationale=KEPT, then=then) | {field: "9" * 5000}

    answer = editor_client.post(sentence_url(on), form)

    assert answer.status_code in (200, 422)
    assert KEPT in answer.content.decode()


def test_a_row_number_longer_than_any_number_breaks_no_draft(
    on: Sentence, editor: User, editor_client: Client
) -> None:
    form = typed(editor, on, rationale=KEPT) | {f"evidence-{'9' * 5000}-url": "x", "a\0b": "c"}

    kept = editor_client.post(f"{sentence_url(on)}draft/", urlencode(form), FORM)

    assert kept.status_code == 204
    assert KEPT in editor_client.get(sentence_url(on)).content.decode()


def test_a_body_too_large_to_read_is_refused(
    on: Sentence, editor: User, editor_client: Client
) -> None:
    form = typed(editor, on, rationale="x" * 14_000_000)

    assert editor_client.post(sentence_url(on), urlencode(form), FORM).status_code == 400
    many = "&".join(f"field{number}=x" for number in range(1_100))
    assert editor_client.post(sentence_url(on), many, FORM).status_code == 400
