"""The whole main job, told as three people and a reader."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from annotations.models import Claim, User

from .conftest import NewPage, audit

ARTICLE = Path("annotations/demo/moscow-prisoners.txt").read_text()
PASSAGE = "48 such exchanges were carried out, with which 2,598 persons returned"
SUMMARY = "Both totals run to 7 August 2023, some seventeen months into the war."
SECOND = "Both totals run to 7 August 2023, about a year and a half into the war."
NOTE = "We made plain how long the span is. The verdict is the same."
Look = Callable[[Page], None]


def bring_in_the_article(editor: Page, look: Look) -> None:
    editor.goto("/desk/")
    look(editor)
    editor.get_by_role("link", name="Add an article").click()
    look(editor)
    editor.get_by_label("Article").fill(ARTICLE)
    editor.get_by_role("button", name="Show how it splits").click()
    expect(editor.get_by_role("heading", name="20 sentences")).to_be_visible()
    expect(editor.get_by_label("Published on")).to_have_value("2023-12-27")
    expect(editor.get_by_label("Photo credit")).to_have_value("Paula Bronstein/Getty Images")
    look(editor)
    editor.get_by_label("Title").fill("Moscow resorted to insidious means")
    editor.get_by_role("button", name="Store the article").click()
    expect(editor.get_by_role("heading", level=1)).to_have_text(
        "Moscow resorted to insidious means"
    )
    look(editor)


def write_a_fact_check(editor: Page, look: Look) -> None:
    editor.get_by_role("link", name=re.compile("^6 In the first year")).click()
    expect(editor.get_by_label("Passage")).to_be_visible()
    look(editor)
    editor.get_by_label("Passage").fill(PASSAGE)
    editor.get_by_role("radio", name="Missing context").check()
    editor.get_by_label("What is claimed").fill("48 exchanges freed 2,598 people in a year.")
    editor.get_by_label("Who claims it").fill("World Today Journal")
    editor.get_by_label("Summary").fill(SUMMARY)
    editor.get_by_label("Rationale").fill("The totals are **right**; the span is not.")
    fill_evidence(editor, 0, "https://babel.ua/en/news/97081", "refutes", "until August 7, 2023")
    editor.get_by_role("button", name="Add evidence").click()
    expect(editor.get_by_label("Link")).to_have_count(2)
    fill_evidence(editor, 1, "https://gwaramedia.com/en/2-576/", "context", "A total of 47")
    editor.get_by_role("button", name="Save", exact=False).nth(1).click()
    expect(editor.get_by_role("status")).to_contain_text("Saved as version 1")
    look(editor)
    editor.get_by_role("button", name="Save and submit").click()
    expect(editor.get_by_role("status")).to_contain_text("Submitted")


def fill_evidence(page: Page, row: int, url: str, stance: str, quote: str) -> None:
    page.locator(f"[name=evidence-{row}-url]").fill(url)
    page.locator(f"[name=evidence-{row}-stance]").select_option(stance)
    page.locator(f"[name=evidence-{row}-quote]").fill(quote)


def send_it_back(reviewer: Page, look: Look) -> None:
    reviewer.goto("/desk/review/")
    expect(reviewer.get_by_text("1 to review")).to_be_visible()
    look(reviewer)
    reviewer.get_by_role("link", name="Begin with the first").click()
    expect(reviewer.get_by_text(SUMMARY)).to_be_visible()
    look(reviewer)
    reviewer.get_by_label("Comment to").fill("Which span do the totals cover?")
    reviewer.get_by_role("button", name="Request changes").click()
    expect(reviewer.get_by_role("status")).to_contain_text("Sent back with your comment")


def cannot_approve_it_oneself(editor: Page) -> None:
    claim = Claim.objects.get()
    editor.goto(f"/desk/review/{claim.pk}/")
    button = editor.get_by_role("button", name=re.compile("^Approve version"))
    expect(button).to_have_attribute("aria-disabled", "true")
    expect(editor.locator("#approve-reason")).not_to_be_empty()


def mend_and_submit_again(editor: Page) -> None:
    editor.goto("/desk/")
    expect(editor.get_by_text("changes requested")).to_be_visible()
    editor.get_by_role("link", name=re.compile(PASSAGE[:30])).click()
    expect(editor.get_by_text("Which span do the totals cover?").first).to_be_visible()
    editor.get_by_label("Rationale").fill("The totals are right; they cover **17 months**.")
    editor.get_by_role("button", name="Save and submit").click()
    expect(editor.get_by_role("status")).to_contain_text("Submitted")
    cannot_approve_it_oneself(editor)


def approve(reviewer: Page, *, note: str = "") -> None:
    reviewer.goto("/desk/review/")
    reviewer.get_by_role("link", name="Begin with the first").click()
    if note:
        reviewer.get_by_label("Note to the public").fill(note)
    reviewer.get_by_role("button", name=re.compile("^Approve version")).click()
    expect(reviewer.get_by_role("status")).to_contain_text("Approved")


def publish(reviewer: Page, look: Look) -> None:
    reviewer.goto("/desk/articles/moscow-resorted-to-insidious-means/")
    reviewer.get_by_role("button", name="Publish the article").click()
    expect(reviewer.get_by_role("link", name="See it as readers do")).to_be_visible()
    look(reviewer)


def read_it(reader: Page, look: Look) -> None:
    reader.goto("/articles/moscow-resorted-to-insidious-means/")
    expect(reader.get_by_role("link", name=re.compile("48 such exchanges")).first).to_be_visible()
    look(reader)
    reader.get_by_role("link", name="Read the check").first.click()
    expect(reader.get_by_role("heading", level=1)).to_contain_text("48 such exchanges")
    expect(reader.get_by_text(SUMMARY).first).to_be_visible()
    expect(reader.get_by_text("until August 7, 2023").first).to_be_visible()
    expect(reader.get_by_text("17 months").first).to_be_visible()
    look(reader)
    blocks = reader.locator("script[type='application/ld+json']")
    assert blocks.count() == 1
    review = json.loads(blocks.text_content() or "")
    assert review["@type"] == "ClaimReview"
    assert review["url"] == reader.url
    assert review["reviewRating"]["alternateName"] == "Missing context"
    assert "ratingValue" not in review["reviewRating"]


def change_what_is_public(editor: Page, reviewer: Page, reader: Page, look: Look) -> None:
    claim = Claim.objects.get()
    public = reader.url
    editor.goto(f"/desk/claims/{claim.pk}/")
    editor.get_by_label("Summary").fill(SECOND)
    editor.get_by_role("button", name="Save and submit").click()
    expect(editor.get_by_role("status")).to_contain_text("Submitted")
    reader.goto(public)
    expect(reader.get_by_text(SUMMARY).first).to_be_visible()
    reviewer.goto(f"/desk/review/{claim.pk}/")
    look(reviewer)
    reviewer.get_by_role("button", name=re.compile("^Approve version")).click()
    expect(reviewer.get_by_role("alert")).to_contain_text("Tell readers what changed")
    approve(reviewer, note=NOTE)
    reader.goto(public)
    expect(reader.get_by_text(SECOND).first).to_be_visible()
    expect(reader.get_by_text(NOTE).first).to_be_visible()
    look(reader)
    for path in ("/corrections/", f"/claims/{claim.pk}/history/", "/", "/articles/"):
        reader.goto(path)
        look(reader)


def an_admin_finds_everything(admin: Page) -> None:
    for table in ("article", "claim", "revision", "review", "event", "user"):
        admin.goto(f"/admin/annotations/{table}/")
        expect(admin.locator("#result_list tbody tr").first).to_be_visible()
    admin.goto("/admin/annotations/revision/")
    admin.locator("#result_list tbody a").first.click()
    expect(admin.get_by_role("button", name="Save")).to_have_count(0)
    admin.goto("/admin/annotations/claim/?q=2,598")
    expect(admin.locator("#result_list tbody tr")).to_have_count(1)


def silent(page: Page) -> None:
    """Looks at nothing: axe needs JavaScript."""


@pytest.mark.timeout(300)
def test_an_article_goes_in_and_a_reviewed_verdict_comes_out(
    new_page: NewPage, people: dict[str, User]
) -> None:
    editor, reviewer = new_page(people["editor"]), new_page(people["reviewer"])
    reader = new_page()
    bring_in_the_article(editor, audit)
    write_a_fact_check(editor, audit)
    cannot_approve_it_oneself(editor)
    send_it_back(reviewer, audit)
    mend_and_submit_again(editor)
    approve(reviewer)
    publish(reviewer, audit)
    read_it(reader, audit)
    change_what_is_public(editor, reviewer, reader, audit)
    an_admin_finds_everything(new_page(people["admin"]))


@pytest.mark.timeout(300)
def test_the_same_without_javascript(new_page: NewPage, people: dict[str, User]) -> None:
    editor = new_page(people["editor"], java_script_enabled=False)
    reviewer = new_page(people["reviewer"], java_script_enabled=False)
    reader = new_page(java_script_enabled=False)
    bring_in_the_article(editor, silent)
    write_a_fact_check(editor, silent)
    cannot_approve_it_oneself(editor)
    send_it_back(reviewer, silent)
    mend_and_submit_again(editor)
    approve(reviewer)
    publish(reviewer, silent)
    read_it(reader, silent)
