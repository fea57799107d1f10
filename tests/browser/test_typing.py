"""Typing is not lost: to a colleague, to an ended session, to a closed page."""

import re

from django.contrib.sessions.models import Session
from playwright.sync_api import Page, expect

from annotations.models import Article, Draft, Revision, User
from tests import factories

from .conftest import NewPage, audit, sign_in


def open_sentence(page: Page, article: Article, position: int = 1) -> None:
    page.goto(f"/desk/articles/{article.slug}/sentences/{position}/")


def save(page: Page) -> None:
    page.locator("#save").click()


def test_a_stale_save_shows_both_texts_and_loses_neither(
    new_page: NewPage, people: dict[str, User]
) -> None:
    article = factories.article(people["editor"])
    factories.saved(people["editor"], factories.sentence(article))
    mine, theirs = new_page(people["editor"]), new_page(people["other"])
    open_sentence(mine, article)
    open_sentence(theirs, article)
    theirs.get_by_label("Summary").fill("Their summary.")
    theirs.get_by_label("Who claims it").fill("Their claimant")
    save(theirs)
    expect(theirs.get_by_role("status")).to_contain_text("Saved as version 2")

    mine.get_by_label("Summary").fill("My summary.")
    save(mine)

    expect(mine.locator("#problem")).to_be_focused()
    expect(mine.locator("#problem")).to_contain_text("Other saved version 2")
    expect(mine.locator("table")).to_contain_text("Their summary")
    expect(mine.get_by_label("Summary")).to_have_value("My summary.")
    expect(mine.get_by_label("Who claims it")).to_have_value("Their claimant")
    audit(mine)
    save(mine)
    expect(mine.get_by_role("status")).to_contain_text("Saved as version 3")
    last = Revision.objects.get(seq=3)
    assert (last.summary, last.claimant) == ("My summary.", "Their claimant")
    assert not Draft.objects.exists()


def test_typing_outlives_the_session(new_page: NewPage, people: dict[str, User]) -> None:
    article = factories.article(people["editor"])
    page = new_page(people["editor"])
    open_sentence(page, article)
    page.get_by_label("Summary").fill("Typed before the session ended.")
    Session.objects.all().delete()
    save(page)

    page.wait_for_url(re.compile("/accounts/login/"))
    page.get_by_label("E-mail").fill(people["editor"].email)
    page.get_by_label("Password", exact=True).fill(factories.PASSWORD)
    page.get_by_role("button", name="Sign in").click()

    expect(page.get_by_label("Summary")).to_have_value("Typed before the session ended.")
    expect(page.get_by_text("what you typed and did not save")).to_be_visible()
    save(page)
    expect(page.get_by_role("status")).to_contain_text("Saved as version 1")


def test_a_form_from_before_a_new_sign_in_keeps_its_text(
    new_page: NewPage, people: dict[str, User]
) -> None:
    article = factories.article(people["editor"])
    page = new_page(people["editor"], java_script_enabled=False)
    open_sentence(page, article)
    page.get_by_label("Summary").fill("Typed in the older tab.")
    second = page.context.new_page()
    page.context.clear_cookies()
    sign_in(second, people["editor"])
    save(page)

    expect(page.get_by_text(re.compile("kept"))).to_be_visible()
    open_sentence(page, article)
    expect(page.get_by_label("Summary")).to_have_value("Typed in the older tab.")


def test_leaving_the_page_keeps_what_was_typed(new_page: NewPage, people: dict[str, User]) -> None:
    article = factories.article(people["editor"])
    page = new_page(people["editor"])
    open_sentence(page, article)
    page.get_by_label("Summary").fill("Not saved by hand.")
    page.get_by_role("link", name=re.compile("^2 It was built")).first.click()
    expect(page.get_by_label("Passage")).to_have_value("It was built in 1889.")
    page.get_by_role("link", name=re.compile("^1 The tower")).first.click()

    expect(page.get_by_label("Summary")).to_have_value("Not saved by hand.")
    page.get_by_role("button", name="Throw it away").click()
    expect(page.get_by_role("status")).to_contain_text("thrown away")
    expect(page.get_by_label("Summary")).to_have_value("")


def test_an_error_is_told_beside_its_field_and_nothing_is_lost(
    new_page: NewPage, people: dict[str, User]
) -> None:
    article = factories.article(people["editor"])
    page = new_page(people["editor"])
    open_sentence(page, article)
    page.get_by_label("Summary").fill("My summary.")
    page.locator("[name=evidence-0-url]").evaluate("field => field.type = 'text'")
    page.locator("[name=evidence-0-url]").fill("javascript:alert(1)")
    save(page)

    expect(page.locator("#problem")).to_be_focused()
    expect(page.get_by_text("must begin with http").first).to_be_visible()
    expect(page.get_by_label("Summary")).to_have_value("My summary.")
    expect(page.locator("[name=evidence-0-url]")).to_have_value("javascript:alert(1)")
    audit(page)


def test_single_keys_click_what_is_on_the_page_and_can_be_switched_off(
    new_page: NewPage, people: dict[str, User]
) -> None:
    article = factories.article(people["editor"])
    page = new_page(people["editor"])
    open_sentence(page, article)
    page.keyboard.press("j")
    expect(page.get_by_label("Passage")).to_have_value("It was built in 1889.")
    page.keyboard.press("5")
    expect(page.get_by_role("radio", name="False", exact=True)).to_be_checked()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    audit(page)
    page.get_by_label("Single keys work").uncheck()
    page.get_by_role("button", name="Close").click()
    page.locator(".desk-scroll").focus()
    page.keyboard.press("j")
    expect(page.get_by_label("Passage")).to_have_value("It was built in 1889.")


def test_a_first_look_goes_on_to_the_next_sentence(
    new_page: NewPage, people: dict[str, User]
) -> None:
    article = factories.article(people["editor"])
    page = new_page(people["editor"])
    open_sentence(page, article)
    page.get_by_role("button", name="Opinion").click()

    expect(page.get_by_role("status")).to_contain_text("Sentence 1: opinion")
    expect(page.get_by_label("Passage")).to_have_value("It was built in 1889.")
    expect(page.locator("#sentence-1")).to_contain_text("Opinion")
