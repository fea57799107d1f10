"""Readers' pages: what they show, and what they never do."""

import re

import pytest
from django.test import Client

from annotations.choices import CorrectionKind
from annotations.models import Article, Claim, Sentence, User
from annotations.workflow.articles import publish_article, withdraw_article
from annotations.workflow.claims import submit_claim
from annotations.workflow.reviews import approve_revision, retract_claim
from tests import factories
from tests.conftest import signed_in


@pytest.fixture
def article(editor: User, reviewer: User) -> Article:
    return factories.article(editor, public=reviewer, publisher="The Daily Example")


@pytest.fixture
def on(article: Article) -> Sentence:
    return factories.sentence(article)


@pytest.fixture
def claim(on: Sentence, editor: User, reviewer: User) -> Claim:
    return factories.approved(editor, reviewer, on)


def words(answer: object) -> str:
    """What one reads on the page: text without tags, white space as one space."""
    html = answer.content.decode()  # type: ignore[attr-defined]
    html = re.sub(r"<script.*?</script>|<head>.*?</head>", " ", html, flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", "", html).split())


def pages(article: Article, claim: Claim) -> list[str]:
    return [
        "/",
        "/articles/",
        article.get_absolute_url(),
        claim.get_absolute_url(),
        f"/claims/{claim.pk}/history/",
        "/corrections/",
        "/about/methodology/",
    ]


def test_every_page_for_readers_opens(article: Article, claim: Claim, client: Client) -> None:
    for url in pages(article, claim):
        assert client.get(url).status_code == 200, url
        assert client.head(url).status_code == 200, url


def test_readers_only_read(article: Article, claim: Claim, client: Client) -> None:
    for url in pages(article, claim):
        assert client.post(url).status_code == 405, url


def test_readers_get_no_cookie(article: Article, claim: Claim, client: Client) -> None:
    for url in [*pages(article, claim), "/articles/nowhere/", "/livez"]:
        assert not client.get(url).cookies, url
        assert "Cookie" not in client.get(url).get("Vary", ""), url


def test_nothing_unsafe_may_run(article: Article, claim: Claim, client: Client) -> None:
    for url in [*pages(article, claim), "/accounts/login/", "/articles/nowhere/"]:
        policy = client.get(url)["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "script-src 'self'" in policy


def test_the_article_shows_its_whole_text_and_each_verdict_beside_it(
    article: Article, claim: Claim, client: Client
) -> None:
    text = words(client.get(article.get_absolute_url()))

    for sentence in factories.TEXT.split(". "):
        assert sentence in text
    assert "Half true" in text
    assert "It depends on the aerial." in text


def test_the_verdict_page_says_who_wrote_and_who_approved(claim: Claim, client: Client) -> None:
    text = words(client.get(claim.get_absolute_url()))

    for expected in (
        "The tower is 300 metres tall.",
        "The Daily Example",
        "Half true",
        "With its aerial it is 330 metres tall.",
        "Against the claim",
        "330 metres",
        "Editor",
        "Reviewer",
    ):
        assert expected.lower() in text.lower()
    assert "https://example.org/tower" in client.get(claim.get_absolute_url()).content.decode()


def test_the_verdict_page_places_the_verdict_on_its_scale(
    article: Article, claim: Claim, editor: User, reviewer: User, client: Client
) -> None:
    off_scale = factories.verdict("unverifiable")
    beside = factories.approved(editor, reviewer, factories.sentence(article, 2), verdict=off_scale)

    on = words(client.get(claim.get_absolute_url()))
    assert "On the scale from 1 (false) to 5 (true) it is 3." in on
    off = words(client.get(beside.get_absolute_url()))
    assert "It has no place on the scale and no number." in off
    assert "On the scale from" not in off


def test_what_is_known_reads_well_when_little_is(
    editor: User, reviewer: User, client: Client
) -> None:
    bare = factories.article(editor, public=reviewer)

    text = words(client.get(bare.get_absolute_url()))

    assert "Publisher not named · stored as version 1" in text
    assert "none carries a checked claim." in text


def test_only_the_approved_text_is_seen(
    article: Article, claim: Claim, on: Sentence, editor: User, client: Client
) -> None:
    factories.revised(editor, claim, on, summary="Not yet for readers.", rationale="Secret.")
    factories.saved(editor, factories.sentence(article, 2), summary="Not yet either.")

    for url in pages(article, claim):
        text = words(client.get(url))
        for hidden in ("Not yet for readers", "Secret", "Not yet either"):
            assert hidden not in text, url


@pytest.mark.parametrize("viewer", ["nobody", "editor", "admin"])
def test_a_draft_article_is_nowhere_for_anybody(
    viewer: str, editor: User, reviewer: User, admin: User, client: Client
) -> None:
    draft = factories.article(editor, title="Not public yet")
    claim = factories.approved(editor, reviewer, factories.sentence(draft))
    if viewer != "nobody":
        client = signed_in({"editor": editor, "admin": admin}[viewer])

    for url in (draft.get_absolute_url(), *pages(draft, claim)[3:5]):
        assert client.get(url).status_code == 404, url
    for url in ("/", "/articles/", "/corrections/"):
        assert "Not public yet" not in words(client.get(url))
        assert "It depends on the aerial." not in words(client.get(url))


def test_a_claim_nobody_approved_is_nowhere(on: Sentence, editor: User, client: Client) -> None:
    claim = factories.submitted(editor, on)

    assert client.get(claim.get_absolute_url()).status_code == 404
    assert client.get(f"/claims/{claim.pk}/history/").status_code == 404


def test_what_is_not_there_is_not_found(client: Client, db: None) -> None:
    for url in (
        "/articles/nowhere/",
        "/claims/1/nothing/",
        "/claims/1/history/",
        f"/claims/{2**70}/huge/",
        f"/claims/{'9' * 5000}/history/",
        "/about/nobody/",
        "/nowhere",
    ):
        assert client.get(url).status_code == 404, url[:40]


def test_a_withdrawn_article_is_gone_with_its_reason_and_so_are_its_claims(
    article: Article, claim: Claim, reviewer: User, client: Client
) -> None:
    withdraw_article(by=reviewer, article=article, reason="The newspaper took it back.")

    for url in pages(article, claim)[2:5]:
        answer = client.get(url)
        assert answer.status_code == 410, url
        assert "The newspaper took it back." in words(answer)
        assert "It depends on the aerial." not in words(answer)
    for url in ("/", "/articles/"):
        assert "It depends on the aerial." not in words(client.get(url))


def test_a_retracted_claim_keeps_its_address_and_says_why(
    article: Article, claim: Claim, reviewer: User, client: Client
) -> None:
    retract_claim(by=reviewer, claim=claim, reason="The source was forged.")

    answer = client.get(claim.get_absolute_url())
    assert answer.status_code == 200
    assert "Retracted" in words(answer)
    assert "The source was forged." in words(answer)
    assert "The source was forged." in words(client.get("/corrections/"))
    assert "The source was forged." in words(client.get(f"/claims/{claim.pk}/history/"))
    assert "It depends on the aerial." not in words(client.get(article.get_absolute_url()))


def test_an_old_address_leads_to_the_right_one(claim: Claim, client: Client) -> None:
    answer = client.get(f"/claims/{claim.pk}/another-name/")

    assert answer.status_code == 301
    assert answer["Location"] == claim.get_absolute_url()


def test_a_correction_is_shown_on_the_page_in_the_history_and_in_the_log(
    claim: Claim, on: Sentence, editor: User, reviewer: User, client: Client
) -> None:
    factories.revised(
        editor, claim, on, summary="It is 330 metres.", verdict=factories.verdict("false")
    )
    submit_claim(by=editor, claim=claim, seq=2)
    note = {"kind": CorrectionKind.CORRECTION, "note": "We had overlooked the aerial."}
    approve_revision(by=reviewer, claim=claim, seq=2, **note)

    page = words(client.get(claim.get_absolute_url()))
    assert "It is 330 metres." in page
    for url in (claim.get_absolute_url(), f"/claims/{claim.pk}/history/", "/corrections/"):
        text = words(client.get(url))
        assert "We had overlooked the aerial." in text, url
        assert "Correction" in text, url


def test_one_claim_is_listed_once(
    article: Article, claim: Claim, editor: User, reviewer: User, client: Client
) -> None:
    assert words(client.get("/")).count("It depends on the aerial.") == 1


def test_an_article_is_public_from_the_moment_it_is_published(
    editor: User, reviewer: User, client: Client
) -> None:
    article = factories.article(editor)
    assert client.get(article.get_absolute_url()).status_code == 404
    publish_article(by=reviewer, article=article)
    assert client.get(article.get_absolute_url()).status_code == 200
