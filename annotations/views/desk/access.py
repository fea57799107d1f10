"""How desk views find what an address names."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django_htmx.middleware import HtmxDetails

from annotations.forms.owners import owner_of
from annotations.models import Article, Claim, Sentence, User


class DeskRequest(HttpRequest):
    """A request that the access middleware let in: somebody is signed in."""

    user: User
    htmx: HtmxDetails


@dataclass(frozen=True)
class Place:
    """A sentence of an article's current version, and its words."""

    article: Article
    sentence: Sentence
    text: str


def form_owner(request: HttpRequest) -> User | None:
    """The person whom the posted form was made for; None if that is not proven.

    Whether they are signed in, or even switched off, makes no difference to their words.
    """
    user_id = owner_of(request.POST)
    return User.objects.filter(pk=user_id).first() if user_id else None


def get_article(slug: str) -> Article:
    """The article with its current version, or 404."""
    return get_object_or_404(Article.objects.select_related("current_version"), slug=slug)


def get_place(slug: str, position: int) -> Place:
    """The sentence at `position` (from 1) of an article, or 404; two queries."""
    article = get_article(slug)
    sentence = get_object_or_404(Sentence, version_id=article.current_version_id, position=position)
    assert article.current_version  # stored together with the article
    return Place(article, sentence, sentence.text_in(article.current_version.text))


def get_claim(pk: int) -> Claim:
    """The claim with its head and approved revisions, or 404."""
    return get_object_or_404(
        Claim.objects.select_related("head__author", "head__verdict", "approved"), pk=pk
    )


def claim_place(claim: Claim) -> tuple[str, int]:
    """Slug and position of the first sentence that the head marks, or 404."""
    place = (
        claim.head.annotations.values_list(
            "sentence__version__article__slug", "sentence__position"
        ).first()
        if claim.head
        else None
    )
    if place is None:
        raise Http404("This claim marks no sentence.")
    return place
