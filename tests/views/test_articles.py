"""Articles on the desk: pasted, looked at, stored, published, withdrawn."""

import pytest
from django.test import Client

from annotations.choices import ArticleStatus
from annotations.models import Article, User
from tests import factories
from tests.conftest import signed_in

NEW = "/desk/articles/new/"
SEED = "date 2023-12-27 #Moscow #resorted\n\nThe first sentence. The second one."
PARTICULARS = {"title": "A title", "language": "en", "published_on": "2023-12-27"}


def test_a_pasted_text_is_shown_split_before_anything_is_stored(editor_client: Client) -> None:
    page = editor_client.post(NEW, {"text": SEED, "step": "preview"}).content.decode()

    assert "3 sentences" in page
    assert "The second one." in page
    assert 'value="2023-12-27"' in page, "the header's date is proposed"
    assert "Moscow" in page
    assert not Article.objects.exists()


def test_a_stored_text_opens_in_the_workspace(editor_client: Client) -> None:
    form = {"text": SEED, "step": "store", **PARTICULARS, "tags": "#one, two,, one"}

    answer = editor_client.post(NEW, form, follow=True)

    article = Article.objects.get()
    assert answer.redirect_chain == [("/desk/articles/a-title/", 302)]
    assert "The second one." in answer.content.decode()
    assert (article.title, article.tags) == ("A title", ["one", "two"])
    assert article.current_version
    assert article.current_version.text == SEED
    assert article.status == ArticleStatus.DRAFT


def test_line_ends_of_a_form_are_those_that_were_typed(editor_client: Client) -> None:
    text = "One.\r\n\r\nTwo."

    editor_client.post(NEW, {"text": text, "step": "store", **PARTICULARS})

    version = Article.objects.get().current_version
    assert version
    assert version.text == "One.\n\nTwo."


def test_the_same_text_again_leads_to_what_is_stored(editor_client: Client) -> None:
    form = {"text": SEED, "step": "store", **PARTICULARS}
    editor_client.post(NEW, form)

    for step in ("preview", "store"):
        answer = editor_client.post(NEW, form | {"step": step, "title": "Other"}, follow=True)
        assert "This text is stored already" in answer.content.decode()
    assert Article.objects.count() == 1


def test_particulars_that_are_wrong_are_said_and_the_text_stays(editor_client: Client) -> None:
    form = {"text": SEED, "step": "store", **PARTICULARS, "title": ""}

    answer = editor_client.post(NEW, form)

    assert answer.status_code == 422
    assert "This field is required." in answer.content.decode()
    assert "The second one." in answer.content.decode()


def test_the_list_says_how_far_each_article_is(
    editor: User, reviewer: User, editor_client: Client
) -> None:
    article = factories.article(editor)
    factories.approved(editor, reviewer, factories.sentence(article))
    factories.submitted(editor, factories.sentence(article, 2))

    row = editor_client.get("/desk/articles/").context["articles"].get()
    page = editor_client.get("/desk/articles/").content.decode()

    assert "The tower" in page
    counts = (row.sentence_count, row.claim_count, row.submitted_count, row.approved_count)
    assert counts == (3, 2, 1, 1)


def test_a_reviewer_publishes_and_withdraws(
    editor: User, reviewer_client: Client, client: Client
) -> None:
    url = f"/desk/articles/{factories.article(editor).slug}/"

    published = reviewer_client.post(f"{url}publish/", follow=True)
    assert "Public. Readers see" in published.content.decode()
    assert client.get("/articles/the-tower/").status_code == 200
    again = reviewer_client.post(f"{url}publish/", follow=True)
    assert "Only an article that is not public yet" in again.content.decode()

    unsaid = reviewer_client.post(f"{url}withdraw/", {"reason": " "})
    assert unsaid.status_code == 422
    assert "Tell readers why" in unsaid.content.decode()
    withdrawn = reviewer_client.post(f"{url}withdraw/", {"reason": "Forged."}, follow=True)
    assert "Withdrawn. Its address tells readers why." in withdrawn.content.decode()
    assert client.get("/articles/the-tower/").status_code == 410


def test_who_may_not_publish_is_told_why(editor: User, editor_client: Client) -> None:
    article = factories.article(editor)

    page = editor_client.get(f"/desk/articles/{article.slug}/").content.decode()

    assert "Only a reviewer or an admin may do this." in page


def test_what_is_not_there_is_not_found(reviewer_client: Client) -> None:
    for path in ("", "publish/", "withdraw/", "sentences/1/", "sentences/1/triage/"):
        url = f"/desk/articles/nowhere/{path}"
        assert reviewer_client.post(url).status_code in (404, 405)
        assert reviewer_client.get(url).status_code in (404, 405)


def test_tags_are_shown_as_they_were_typed(editor: User) -> None:
    article = factories.article(editor, tags=["Q & A"])

    page = signed_in(editor).get(f"/desk/articles/{article.slug}/").content.decode()

    assert "Q &amp; A" in page


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_only_what_a_form_can_send_is_answered(method: str, editor_client: Client) -> None:
    assert getattr(editor_client, method)(NEW).status_code == 405
