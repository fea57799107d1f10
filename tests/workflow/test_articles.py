"""Bringing articles in, and opening and closing them."""

import pytest

from annotations.choices import ArticleStatus, Role
from annotations.models import Article, ArticleVersion, User
from annotations.workflow.articles import publish_article, withdraw_article
from annotations.workflow.errors import Incomplete, NotAllowed
from tests import factories

TEXTS = [
    factories.TEXT,
    "One.\n\n\n  Two, with spaces.\t\nThree",
    "\ufeffA mark at the start. \u202eTurned round.\u202c 👩‍👩‍👧‍👦 Family.\r\nCarriage.",
    "第一句。第二句！「引用。」",
]


@pytest.mark.parametrize("text", TEXTS)
def test_the_text_is_kept_exactly_and_its_sentences_give_it_back(text: str, editor: User) -> None:
    version = factories.article(editor, text=text).current_version
    assert version
    assert version.text == text
    assert version.sha256 == ArticleVersion.hash_of(text)

    rebuilt, at = "", 0
    for sentence in version.sentences.order_by("position"):
        assert text[at : sentence.start].strip("\ufeff \t\r\n") == "", "a gap has no words"
        rebuilt += text[at : sentence.start] + sentence.text_in(text)
        at = sentence.end
    assert rebuilt + text[at:] == text


def test_the_same_text_again_is_the_article_that_has_it(editor: User, reviewer: User) -> None:
    first = factories.article(editor)

    assert factories.article(reviewer, title="Another title") == first
    assert Article.objects.count() == 1


def test_articles_of_one_title_have_addresses_of_their_own(editor: User) -> None:
    slugs = {factories.article(editor, text=f"Text {n}.").slug for n in range(3)}

    assert slugs == {"the-tower", "the-tower-2", "the-tower-3"}


def test_a_title_in_no_latin_letters_has_an_address_too(editor: User) -> None:
    assert factories.article(editor, title="Башня").slug.startswith("article-")


def test_an_article_begins_unpublished(editor: User) -> None:
    article = factories.article(editor)

    assert article.status == ArticleStatus.DRAFT
    assert article.made_public_at is None


@pytest.mark.parametrize("role", [Role.REVIEWER, Role.ADMIN])
def test_a_reviewer_or_admin_publishes(role: Role, editor: User) -> None:
    by = factories.user("chief", role=role)

    article = publish_article(by=by, article=factories.article(editor))

    assert article.status == ArticleStatus.PUBLIC
    assert article.made_public_at is not None


def test_an_editor_neither_publishes_nor_withdraws(editor: User, reviewer: User) -> None:
    draft = factories.article(editor)
    public = factories.article(editor, text="Another.", public=reviewer)

    with pytest.raises(NotAllowed, match="Only a reviewer"):
        publish_article(by=editor, article=draft)
    with pytest.raises(NotAllowed, match="Only a reviewer"):
        withdraw_article(by=editor, article=public, reason="Forged.")


def test_an_article_goes_from_draft_to_public_to_withdrawn_and_no_other_way(
    editor: User, reviewer: User
) -> None:
    article = factories.article(editor)
    with pytest.raises(NotAllowed, match="Only a public article"):
        withdraw_article(by=reviewer, article=article, reason="Forged.")
    publish_article(by=reviewer, article=article)
    with pytest.raises(NotAllowed, match="not public yet"):
        publish_article(by=reviewer, article=article)
    withdraw_article(by=reviewer, article=article, reason=" Forged. ")
    with pytest.raises(NotAllowed):
        publish_article(by=reviewer, article=article)

    article.refresh_from_db()
    assert (article.status, article.withdrawal_reason) == (ArticleStatus.WITHDRAWN, "Forged.")


def test_no_article_is_withdrawn_without_a_reason(editor: User, reviewer: User) -> None:
    article = factories.article(editor, public=reviewer)

    with pytest.raises(Incomplete, match="Tell readers why"):
        withdraw_article(by=reviewer, article=article, reason="  ")


def test_somebody_switched_off_stores_nothing(editor: User) -> None:
    editor.is_active = False

    with pytest.raises(NotAllowed):
        factories.article(editor)
    assert not Article.objects.exists()
