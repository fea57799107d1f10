"""How many queries a page needs: literal numbers, the same for a note and for a book."""

import uuid
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.test import Client

from annotations.choices import Stance
from annotations.models import Article, Claim, User
from annotations.workflow.claims import submit_claim
from annotations.workflow.content import Evidence
from annotations.workflow.drafts import keep_draft
from annotations.workflow.reviews import approve_revision
from tests import factories

Counter = Callable[..., AbstractContextManager[object]]
Size = tuple[int, int]  # sentences; and claims of each kind, evidence links, versions, corrections

SIZES = pytest.mark.parametrize("size", [(3, 1), (300, 40)], ids=["3 sentences", "300 sentences"])


def stock(size: Size, editor: User, reviewer: User) -> tuple[Article, Claim, Claim]:
    """A public article with claims in every state, one of them submitted, one much corrected."""
    sentences, many = size
    text = " ".join(f"Sentence number {n} says something." for n in range(sentences))
    article = factories.article(editor, text=text, public=reviewer)
    assert article.current_version
    places = list(article.current_version.sentences.select_related("version"))
    evidence = [
        Evidence(f"https://example.org/{n}", Stance.REFUTES, quote=f"Words {n}.")
        for n in range(many)
    ]
    for n in range(many):
        on = places[n % sentences]
        factories.approved(editor, reviewer, on, evidence=evidence)
        submitted = factories.submitted(editor, on, statement=f"Submitted {n}.")
        factories.saved(editor, on, statement=f"In work {n}.")
        keep_draft(
            user=editor, sentence=on, claim=None, tab=uuid.uuid4(), base_seq=0, body={"passage": ""}
        )
    corrected = factories.approved(editor, reviewer, places[1], statement="All of it.")
    for n in range(many):
        seq = n + 2
        factories.revised(editor, corrected, places[1], evidence=evidence, statement=f"Claim {n}.")
        submit_claim(by=editor, claim=corrected, seq=seq)
        note = {"kind": "correction", "note": f"Mended {n}."}
        approve_revision(by=reviewer, claim=corrected, seq=seq, **note)
    return article, submitted, corrected


@SIZES
def test_readers_pages_need_no_more_queries_for_more_text(
    size: Size,
    editor: User,
    reviewer: User,
    client: Client,
    django_assert_num_queries: Counter,
) -> None:
    article, _, claim = stock(size, editor, reviewer)
    client.get("/livez")  # so that nothing is counted that happens once

    for url, queries in [
        (article.get_absolute_url(), 4),
        (claim.get_absolute_url(), 8),
        (f"/claims/{claim.pk}/history/", 13),
        ("/", 9),
        ("/articles/", 4),
        ("/corrections/", 2),
        ("/about/methodology/", 3),
    ]:
        with django_assert_num_queries(queries, info=url):
            assert client.get(url).status_code == 200, url


@SIZES
def test_the_desk_needs_no_more_queries_for_more_work(
    size: Size,
    editor: User,
    reviewer: User,
    editor_client: Client,
    reviewer_client: Client,
    django_assert_num_queries: Counter,
) -> None:
    article, submitted, corrected = stock(size, editor, reviewer)
    workspace = f"/desk/articles/{article.slug}/"
    for client in (editor_client, reviewer_client):
        client.get("/livez")

    for client, url, queries in [
        (editor_client, "/desk/", 7),
        (editor_client, "/desk/articles/", 4),
        (editor_client, workspace, 6),
        (editor_client, f"{workspace}sentences/2/?claim={corrected.pk}", 18),
        (reviewer_client, f"{workspace}sentences/2/?claim={corrected.pk}", 18),
        (reviewer_client, f"{workspace}sentences/2/?claim=new", 10),
        (reviewer_client, "/desk/review/", 4),
        (reviewer_client, f"/desk/review/{submitted.pk}/", 16),
    ]:
        with django_assert_num_queries(queries, info=url):
            assert client.get(url).status_code == 200, url
