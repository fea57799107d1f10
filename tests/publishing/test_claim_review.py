"""ClaimReview on verdict pages, by Google's rules and against mistakes seen elsewhere."""

import json
import re
from datetime import date
from typing import Any

import pytest
from django.test import Client

from annotations.models import Article, Claim, User
from annotations.publishing.claim_review import as_json_ld, shortened
from annotations.workflow.claims import submit_claim
from annotations.workflow.reviews import approve_revision, retract_claim
from tests import factories

SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
HOST = "http://testserver"


@pytest.fixture
def article(editor: User, reviewer: User) -> Article:
    url = "https://news.example/tower"
    return factories.article(editor, public=reviewer, url=url, publisher="News")


def approved(article: Article, editor: User, reviewer: User, **fields: Any) -> Claim:
    return factories.approved(editor, reviewer, factories.sentence(article), **fields)


def marked_up(client: Client, url: str) -> list[dict[str, Any]]:
    """Every piece of JSON-LD on the page."""
    found = SCRIPT.findall(client.get(url).content.decode())
    return [json.loads(script) for script in found]


def review(client: Client, claim: Claim) -> dict[str, Any]:
    (only,) = marked_up(client, claim.get_absolute_url())
    assert only["@context"] == "https://schema.org"
    assert only["@type"] == "ClaimReview"
    return only


def test_what_is_required_is_there(
    article: Article, editor: User, reviewer: User, client: Client
) -> None:
    claim = approved(article, editor, reviewer)

    data = review(client, claim)

    assert data["claimReviewed"] == "The tower is 300 metres tall."
    assert data["reviewRating"]["alternateName"] == "Half true"
    assert data["url"] == HOST + claim.get_absolute_url()


def test_what_is_recommended_is_there(
    article: Article, editor: User, reviewer: User, client: Client
) -> None:
    claim = approved(
        article, editor, reviewer, claimant_url="https://x.example/", said_on=date(2024, 2, 1)
    )

    data = review(client, claim)

    assert data["author"] == {"@type": "Organization", "name": "Fact-check", "url": f"{HOST}/"}
    item = data["itemReviewed"]
    assert item["@type"] == "Claim"
    assert item["author"]["name"] == "The Daily Example"
    assert item["author"]["sameAs"] == "https://x.example/"
    assert item["datePublished"] == "2024-02-01"
    assert "https://news.example/tower" in json.dumps(item)
    rating = data["reviewRating"]
    assert (rating["worstRating"], rating["ratingValue"], rating["bestRating"]) == (1, 3, 5)
    assert rating["ratingExplanation"] == "It depends on the aerial."
    assert re.match(r"\d{4}-\d\d-\d\dT", data["datePublished"])


@pytest.mark.parametrize(("slug", "value"), [("true", 5), ("half-true", 3), ("false", 1)])
def test_nearer_the_best_is_truer(
    slug: str, value: int, article: Article, editor: User, reviewer: User, client: Client
) -> None:
    claim = approved(article, editor, reviewer, verdict=factories.verdict(slug))

    assert review(client, claim)["reviewRating"]["ratingValue"] == value


def test_a_verdict_without_a_place_on_the_scale_has_no_number(
    article: Article, editor: User, reviewer: User, client: Client
) -> None:
    claim = approved(article, editor, reviewer, verdict=factories.verdict("unverifiable"))

    rating = review(client, claim)["reviewRating"]

    assert rating["alternateName"] == "Unverifiable"
    assert not {"ratingValue", "bestRating", "worstRating"} & set(rating)


def test_one_page_one_review_and_none_elsewhere(
    article: Article, editor: User, reviewer: User, client: Client
) -> None:
    claims = [
        approved(article, editor, reviewer, statement=statement)
        for statement in ("The first.", "The second.")
    ]

    urls = {review(client, claim)["url"] for claim in claims}
    assert len(urls) == 2
    for url in urls:
        assert client.get(url.removeprefix(HOST)).status_code == 200, "no redirect"
    for url in (article.get_absolute_url(), "/", "/articles/", f"/claims/{claims[0].pk}/history/"):
        assert marked_up(client, url) == []


def test_it_says_only_what_the_page_says(
    article: Article, editor: User, reviewer: User, client: Client
) -> None:
    claim = approved(article, editor, reviewer)
    factories.revised(editor, claim, factories.sentence(article), statement="Not approved yet.")

    data = review(client, claim)
    html = SCRIPT.sub("", client.get(claim.get_absolute_url()).content.decode())

    for words in (
        data["claimReviewed"],
        data["reviewRating"]["alternateName"],
        data["reviewRating"]["ratingExplanation"],
        data["itemReviewed"]["author"]["name"],
    ):
        assert words in html


def test_a_corrected_verdict_keeps_its_first_date_and_gets_a_new_one(
    article: Article, editor: User, reviewer: User, client: Client
) -> None:
    claim = approved(article, editor, reviewer)
    first = review(client, claim)
    factories.revised(editor, claim, factories.sentence(article), verdict=factories.verdict("true"))
    submit_claim(by=editor, claim=claim, seq=2)
    approve_revision(by=reviewer, claim=claim, seq=2, kind="correction", note="Mended.")

    second = review(client, claim)

    assert second["datePublished"] == first["datePublished"]
    assert second["dateModified"] > first["dateModified"]
    assert second["reviewRating"]["alternateName"] == "True"


def test_what_was_retracted_is_marked_up_no_more(
    article: Article, editor: User, reviewer: User, client: Client
) -> None:
    claim = approved(article, editor, reviewer)
    retract_claim(by=reviewer, claim=claim, reason="Forged.")

    assert marked_up(client, claim.get_absolute_url()) == []


def test_ones_own_claim_is_not_marked_up(
    article: Article, editor: User, reviewer: User, client: Client
) -> None:
    claim = approved(article, editor, reviewer, claimant="FACT-CHECK")

    assert marked_up(client, claim.get_absolute_url()) == []


@pytest.mark.parametrize(
    "statement",
    ["x" * 200, "word " * 40, "a" * 70 + " bcdefgh", "а" * 76, "Exactly." + "y" * 67, "Short."],
)
def test_what_is_claimed_is_cut_to_75_characters(statement: str) -> None:
    cut = shortened(statement)

    assert 0 < len(cut) <= 75
    assert cut == statement or cut.endswith("…")


EVIL = "</script><script>alert(1)</script><!-- \u2028\u2029 &amp; ]]> \\u003c"


def test_nothing_breaks_out_of_the_script(
    article: Article, editor: User, reviewer: User, client: Client
) -> None:
    claim = approved(
        article, editor, reviewer, claimant=EVIL, summary=EVIL, statement=EVIL, rationale="x"
    )

    data = review(client, claim)
    html = client.get(claim.get_absolute_url()).content.decode()

    assert data["itemReviewed"]["author"]["name"] == EVIL
    assert data["reviewRating"]["ratingExplanation"] == EVIL
    assert html.count("<script") == html.count("</script>")
    assert "<script>alert" not in html
    (raw,) = SCRIPT.findall(html)
    assert not set("<>&\u2028\u2029") & set(raw)


def test_json_for_a_script_is_still_the_same_json() -> None:
    data = {"text": EVIL, "más": ["日本", 1, None]}

    assert json.loads(as_json_ld(data)) == data
