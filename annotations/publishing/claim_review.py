"""schema.org ClaimReview of one fact-check, as Google's rules for it ask."""

import json
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from annotations.models import Article, Claim, Revision, Verdict

# What could end the script element, or a line of JavaScript, from inside a string.
_ESCAPES = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}
LONGEST = 75  # characters of claimReviewed, from the same rules


def claim_review(
    *,
    claim: Claim,
    revision: Revision,
    article: Article,
    scale: list[Verdict],
    dates: tuple[str, str],
    url: str,
    publisher: dict[str, str],
) -> dict[str, Any] | None:
    """The ClaimReview of an approved `revision`; None if the claimant is the publisher itself.

    `dates` are those of the first and the last approval in ISO 8601, `url` the page's own
    absolute address, `publisher` name and address of the newsroom.
    """
    assert revision.verdict  # no approval without one
    if revision.claimant.casefold() == publisher["name"].casefold():
        return None
    published, modified = dates
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": url,
        "datePublished": published,
        "dateModified": modified,
        "claimReviewed": shortened(revision.statement),
        "author": {"@type": "Organization", **publisher},
        "itemReviewed": _item(revision, article),
        "reviewRating": _rating(revision.verdict, scale, revision.summary),
    }


def _item(revision: Revision, article: Article) -> dict[str, Any]:
    author = {"@type": "Organization", "name": revision.claimant}
    if revision.claimant_url:
        author["sameAs"] = revision.claimant_url
    item: dict[str, Any] = {"@type": "Claim", "author": author}
    if revision.said_on:
        item["datePublished"] = revision.said_on.isoformat()
    if article.url:
        item["appearance"] = [
            {"@type": "CreativeWork", "url": article.url, "headline": article.title}
        ]
    return item


def _rating(verdict: Verdict, scale: list[Verdict], explanation: str) -> dict[str, Any]:
    rating: dict[str, Any] = {
        "@type": "Rating",
        "alternateName": verdict.label,
        "ratingExplanation": explanation,
    }
    values = [other.value for other in scale if other.value is not None]
    if verdict.value is not None:
        rating |= {
            "ratingValue": verdict.value,
            "bestRating": max(values),
            "worstRating": min(values),
        }
    return rating


def shortened(statement: str) -> str:
    """`statement` in at most 75 characters, cut between words."""
    if len(statement) <= LONGEST:
        return statement
    return statement[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def as_json_ld(data: dict[str, Any]) -> SafeString:
    """`data` as JSON that cannot break out of a script element."""
    text = json.dumps(data, ensure_ascii=False).translate(_ESCAPES)
    return mark_safe(text)  # noqa: S308 - escaped in the line above
