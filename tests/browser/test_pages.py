"""Every page in every width: axe silent, console silent, nothing wider than the window."""

import pytest
from playwright.sync_api import Page, expect

from annotations.choices import CorrectionKind
from annotations.models import Article, Claim, User
from annotations.workflow.articles import publish_article, withdraw_article
from annotations.workflow.claims import submit_claim
from annotations.workflow.demo import load_demo
from annotations.workflow.reviews import approve_revision, retract_claim
from tests import factories

from .conftest import NewPage, audit

WIDTHS = (1440, 768, 390)
DEMO = "moscow-resorted-to-insidious-means-to-overthrow-the"


def look_at(page: Page, *paths: str) -> None:
    for path in paths:
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            page.goto(path)
            too_wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            assert too_wide <= 0, f"{path} scrolls sideways at {width}"
            assert page.locator("h1").count() == 1, f"{path} has one main heading"
            if width != 768:
                audit(page)


@pytest.mark.timeout(300)
def test_pages_for_readers(new_page: NewPage, people: dict[str, User]) -> None:
    load_demo()
    corrected = Claim.objects.get(corrections__kind=CorrectionKind.CORRECTION)
    retracted = Claim.objects.exclude(pk=corrected.pk).filter(state="approved")[0]
    retract_claim(by=people["reviewer"], claim=retracted, reason="The source was forged.")
    gone = factories.article(people["editor"], public=people["reviewer"], title="Gone")
    withdraw_article(by=people["reviewer"], article=gone, reason="It was never published.")
    look_at(
        new_page(),
        "/",
        "/articles/",
        f"/articles/{DEMO}/",
        corrected.get_absolute_url(),
        f"/claims/{corrected.pk}/history/",
        retracted.get_absolute_url(),
        "/articles/gone/",
        "/corrections/",
        "/about/methodology/",
        "/about/funding/",
        "/accounts/login/",
        "/accounts/password/reset/",
        "/not-here/",
    )


@pytest.mark.timeout(300)
def test_pages_of_the_desk(new_page: NewPage, people: dict[str, User]) -> None:
    load_demo()
    editor = User.objects.get(email="editor@demo.test")
    page = new_page(people["editor"])
    submitted = Claim.objects.get(state="submitted")
    workspace = f"/desk/articles/{DEMO}/"
    look_at(
        page,
        "/desk/",
        "/desk/articles/",
        "/desk/articles/new/",
        workspace,
        f"{workspace}sentences/1/",  # the header line
        f"{workspace}sentences/6/",  # approved
        f"{workspace}sentences/7/",  # two claims
        f"{workspace}sentences/13/",  # to check
        f"{workspace}sentences/16/",  # changes requested
        "/desk/review/",
        f"/desk/review/{submitted.pk}/",
        "/accounts/mfa/",
        "/accounts/mfa/totp/activate/",
        "/accounts/password/change/",
    )
    assert editor.display_name == "Demo editor"


@pytest.mark.timeout(300)
def test_the_review_of_a_change_to_a_public_text(
    new_page: NewPage, people: dict[str, User]
) -> None:
    sentence = factories.sentence(factories.article(people["editor"]))
    claim = factories.approved(people["editor"], people["reviewer"], sentence)
    factories.revised(people["editor"], claim, sentence, summary="It is 330 metres tall.")
    submit_claim(by=people["editor"], claim=claim, seq=2)

    look_at(new_page(people["reviewer"]), f"/desk/review/{claim.pk}/", "/desk/review/")


def test_empty_pages_say_what_to_do(new_page: NewPage, people: dict[str, User]) -> None:
    reader, editor = new_page(), new_page(people["editor"])
    for path in ("/", "/articles/", "/corrections/"):
        reader.goto(path)
        audit(reader)
    editor.goto("/desk/")
    expect(editor.get_by_role("heading", name="Nothing waits for you")).to_be_visible()
    for path in ("/desk/", "/desk/articles/", "/desk/review/"):
        editor.goto(path)
        audit(editor)


def test_the_records_of_an_admin(new_page: NewPage, people: dict[str, User]) -> None:
    sentence = factories.sentence(factories.article(people["editor"]))
    factories.approved(people["editor"], people["reviewer"], sentence)
    publish_article(by=people["reviewer"], article=Article.objects.get())
    page = new_page(people["admin"])
    page.goto("/admin/")
    page.get_by_role("link", name="Users").click()
    page.get_by_role("link", name="Other").click()
    page.get_by_label("Role").select_option("editor")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("tr", has_text="other@desk.test")).to_contain_text("Editor")
    page.goto("/admin/annotations/event/")
    expect(page.locator("#result_list")).to_contain_text("user.save")


def test_approving_a_retracted_claim_anew(new_page: NewPage, people: dict[str, User]) -> None:
    editor, reviewer = people["editor"], people["reviewer"]
    sentence = factories.sentence(factories.article(editor, public=reviewer))
    claim = factories.approved(editor, reviewer, sentence)
    retract_claim(by=reviewer, claim=claim, reason="The source was forged.")
    reader = new_page()
    reader.goto(claim.get_absolute_url())
    expect(reader.get_by_text("The source was forged.").first).to_be_visible()
    factories.revised(editor, claim, sentence, summary="It is as tall as it says.")
    submit_claim(by=editor, claim=claim, seq=2)
    approve_revision(by=reviewer, claim=claim, seq=2)
    reader.reload()
    expect(reader.get_by_text("It is as tall as it says.").first).to_be_visible()
