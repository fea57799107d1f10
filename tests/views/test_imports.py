"""Bringing an article in, step by step."""

from django.test import Client

from annotations.models import Article, Draft, Event, User

NEW = "/desk/articles/new/"
GERMAN = "Am 3. November beschloss der Stadtrat die Brücke. Sie kostet 3,5 Mio. Euro und mehr."


def hidden(client: Client) -> dict[str, str]:
    """The hidden fields of a fresh form."""
    form = client.get(NEW).context["form"]
    return {field.name: str(field.value() or "") for field in form.hidden_fields()}


def test_what_is_stored_is_what_was_shown_split(editor_client: Client) -> None:
    form = {**hidden(editor_client), "text": GERMAN, "title": "Die Brücke", "language": "en"}
    page = editor_client.post(NEW, {**form, "step": "preview"})
    shown = {**form, "previewed": page.context["previewed"], "step": "store"}
    assert "nothing is stored" in page.content.decode().lower()

    changed = editor_client.post(NEW, {**shown, "language": "de"})
    assert "This is how it splits now" in changed.content.decode()
    assert not Article.objects.exists()

    again = {**shown, "language": "de", "previewed": changed.context["previewed"]}
    stored = editor_client.post(NEW, again, follow=True)
    assert stored.status_code == 200
    version = Article.objects.get().current_version
    assert version
    assert version.sentences.count() == len(changed.context["pieces"]) == 2


def test_the_language_is_proposed_from_the_text(editor_client: Client) -> None:
    page = editor_client.post(NEW, {"text": GERMAN, "step": "preview"})

    assert page.context["form"]["language"].value() == "de"
    assert len(page.context["pieces"]) == 2


def test_a_first_line_with_a_date_that_is_none_is_told(editor_client: Client) -> None:
    page = editor_client.post(NEW, {"text": "date 2023-13-45 #Foo\n\nA text.", "step": "preview"})

    assert "2023-13-45" in page.content.decode()
    assert "which is none" in page.content.decode()


def test_pasting_is_kept_while_one_types_and_forgotten_once_stored(
    editor: User, editor_client: Client
) -> None:
    form = {**hidden(editor_client), "text": "A text of mine. And more."}

    assert editor_client.post(f"{NEW}draft/", form).status_code == 204
    assert not Event.objects.exists(), "a draft is nobody's statement"
    assert "A text of mine." in editor_client.get(NEW).content.decode()
    assert "A text of mine." in editor_client.get("/desk/").content.decode()

    stored = {**form, "title": "Mine", "language": "en", "step": "store"}
    editor_client.post(NEW, stored)
    assert Article.objects.get().title == "Mine"
    assert not Draft.objects.exists()


def test_kept_pasting_can_be_thrown_away(editor_client: Client) -> None:
    editor_client.post(f"{NEW}draft/", {**hidden(editor_client), "text": "Not this one."})

    answer = editor_client.post(f"/desk/drafts/{Draft.objects.get().pk}/discard/", follow=True)

    assert answer.redirect_chain == [(NEW, 302)]
    assert "Not this one." not in answer.content.decode()
