"""What no article should be, pasted: refused in words, and nothing lost."""

from urllib.parse import urlencode

import pytest
from django.test import Client

from annotations.models import Article

NEW = "/desk/articles/new/"
FORM = "application/x-www-form-urlencoded"
STORE = {"step": "store", "title": "A title", "language": "en"}


@pytest.mark.parametrize("step", ["preview", "store", "", "nonsense"])
@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "Paste the article first."),
        (" \n\t\u00a0 ", "nothing to read"),
        ("One.\0Two.", "ull"),
        ("x" * 2_000_000, "at most 1,000,000 characters"),
    ],
    ids=["empty", "blank", "nul", "2 MB"],
)
def test_a_text_that_cannot_be_stored_is_refused_in_words(
    text: str, says: str, step: str, editor_client: Client
) -> None:
    answer = editor_client.post(NEW, {**STORE, "text": text, "step": step})

    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert text.strip().strip("\0")[:50] in answer.content.decode()
    assert not Article.objects.exists()


@pytest.mark.parametrize("field", ["text", "title", "byline"])
@pytest.mark.parametrize("broken", ["%ED%A0%80", "%FF%FE"], ids=["surrogate", "utf-16"])
def test_bytes_that_are_no_text_are_refused(field: str, broken: str, editor_client: Client) -> None:
    form = {**STORE, "text": "The rest stays."}
    kept = {name: value for name, value in form.items() if name != field}

    answer = editor_client.post(NEW, f"{urlencode(kept)}&{field}=a{broken}b", content_type=FORM)

    assert answer.status_code == 422
    assert "characters that stand for nothing" in answer.content.decode()
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("title", "", "This field is required."),
        ("title", "t" * 301, "at most 300 characters"),
        ("title", "a\0b", "Null characters are not allowed."),
        ("published_on", "27.12.2023", "This is not a date."),
        ("published_on", "2023-12-32", "This is not a date."),
        ("url", "javascript:alert(1)", "This is not a web address."),
        ("url", "ftp://example.org/", "This is not a web address."),
        ("language", "klingon", "Select a valid choice."),
        ("tags", "a\0b", "Null characters are not allowed."),
        ("cover_caption", "c" * 2001, "at most 2000 characters"),
    ],
)
def test_particulars_that_are_wrong_are_refused_in_words(
    field: str, value: str, says: str, editor_client: Client
) -> None:
    text = "The text that must stay. It is here."

    answer = editor_client.post(NEW, {**STORE, "text": text, field: value})

    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert text in answer.content.decode()
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    "text",
    [
        "He said \u202eeslaf\u202c. \u2066More\u2069 of it.",
        "😀" * 10_000,
        "👩‍👩‍👧‍👦" * 2_000 + ". End.",
        "<script>alert(1)</script> is text. So is &amp; this.",
        "x" * 999_999,
        "A.\u2028B.\u2029C.\u0085D.",
    ],
    ids=["bidi", "emoji", "families", "html", "one long word", "separators"],
)
def test_a_text_that_is_only_odd_is_stored_exactly(text: str, editor_client: Client) -> None:
    preview = editor_client.post(NEW, {"text": text, "step": "preview"})
    stored = editor_client.post(NEW, {**STORE, "text": text}, follow=True)

    assert preview.status_code == stored.status_code == 200
    assert "<script>alert(1)" not in preview.content.decode() + stored.content.decode()
    version = Article.objects.get().current_version
    assert version
    assert version.text == text
    workspace = editor_client.get("/desk/articles/a-title/sentences/1/")
    assert workspace.status_code == 200
    if "\u202e" in text:
        assert "[U+202E]" in workspace.content.decode()


@pytest.mark.parametrize(
    "header",
    ["date 2023-99-99 #x", "date #", "date 2023-12-27 " + "#t" * 5000, "#" * 5000, "date"],
    ids=lambda header: header[:12],
)
def test_a_header_that_makes_no_sense_is_only_text(header: str, editor_client: Client) -> None:
    answer = editor_client.post(NEW, {"text": f"{header}\n\nA sentence.", "step": "preview"})

    assert answer.status_code == 200
    assert "A sentence." in answer.content.decode()


def test_a_body_too_large_to_read_is_refused(editor_client: Client) -> None:
    answer = editor_client.post(NEW, "text=" + "x" * 14_000_000, content_type=FORM)

    assert answer.status_code == 400
    assert "too large" in answer.content.decode()


def test_the_longest_article_in_the_widest_letters_fits(editor_client: Client) -> None:
    answer = editor_client.post(NEW, urlencode({**STORE, "text": "😀" * 999_999}), FORM)

    assert answer.status_code == 302
