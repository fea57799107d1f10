"""The demonstration: loaded once, and taken away without a trace."""

from collections import Counter

import pytest
from django.apps import apps
from django.db import connection

from annotations.choices import ArticleStatus, ClaimState, CorrectionKind
from annotations.models import (
    Article,
    Citation,
    Claim,
    Correction,
    Draft,
    Event,
    Page,
    Revision,
    User,
    Verdict,
    guards,
)
from annotations.queries.history import breaks
from annotations.workflow.content import Evidence
from annotations.workflow.demo import (
    DATA,
    PEOPLE,
    demo_password,
    load_demo,
    offer_demo,
    remove_demo,
)
from annotations.workflow.drafts import keep_draft
from tests import factories

pytestmark = pytest.mark.django_db


def counts() -> dict[str, int]:
    """How many rows each table has; audit lines apart, which say what the operator did."""
    return {
        model.__name__: model._default_manager.count()
        for model in apps.get_app_config("annotations").get_models()
        if model is not Event
    }


def test_it_shows_every_state_a_claim_can_be_in() -> None:
    load_demo()

    assert Counter(Claim.objects.values_list("state", flat=True)) == {
        ClaimState.IN_WORK: 1,
        ClaimState.SUBMITTED: 1,
        ClaimState.CHANGES_REQUESTED: 1,
        ClaimState.APPROVED: 7,
    }
    assert Claim.objects.filter(approved__isnull=False).count() == 7
    correction = Correction.objects.get()
    assert correction.kind == CorrectionKind.CORRECTION
    assert correction.claim.approved == correction.to_revision


def test_its_article_is_the_seed_text_in_public() -> None:
    load_demo()

    article = Article.objects.get()
    assert (article.status, article.is_demo) == (ArticleStatus.PUBLIC, True)
    assert article.current_version
    assert article.current_version.text == (DATA / "moscow-prisoners.txt").read_text()


def test_its_history_holds() -> None:
    load_demo()

    assert list(breaks()) == []
    assert Revision.objects.exclude(author__email="editor@demo.test").count() == 0


def test_every_fact_check_of_it_rests_on_a_page_and_its_own_words() -> None:
    load_demo()

    for claim in Claim.objects.select_related("head"):
        assert claim.head
        citations = claim.head.citations.select_related("source")
        assert any(0 < len(citation.quote) <= 400 for citation in citations)
        for citation in citations:
            assert citation.source.url.startswith(("https://", "http://"))
            assert citation.title


def test_its_people_sign_in_with_the_password_it_tells() -> None:
    load_demo()

    assert len(demo_password()) >= 12
    for email, name, role in PEOPLE:
        user = User.objects.get(email=email)
        assert user.check_password(demo_password())
        assert (user.display_name, user.role) == (name, role)


def test_loading_it_twice_is_loading_it_once() -> None:
    assert load_demo() is not None
    once = counts()

    assert load_demo() is None
    assert counts() == once


def test_removing_it_leaves_nothing_and_puts_the_guards_back() -> None:
    before = counts()
    load_demo()

    assert remove_demo() == 1

    assert counts() == before
    assert not User.objects.exists()
    assert guards.missing(connection) == []
    assert set(Event.objects.values_list("act", flat=True)) == {"demo.remove"}
    assert Verdict.objects.count() == 7
    assert Page.objects.count() == 4


def test_it_can_be_loaded_again_after_it_was_removed() -> None:
    load_demo()
    remove_demo()

    assert load_demo() is not None
    assert Claim.objects.count() == 10
    assert list(breaks()) == []


def test_removing_it_leaves_other_peoples_work_untouched(editor: User, reviewer: User) -> None:
    load_demo()
    shared = Citation.objects.select_related("source")[0].source
    article = factories.article(editor, public=reviewer)
    on = factories.sentence(article)
    evidence = [Evidence(shared.url, "supports", quote="Of our own.")]
    claim = factories.approved(editor, reviewer, on, evidence=evidence)
    keep_draft(user=editor, sentence=on, claim=None, tab=factories.form().tab, base_seq=0, body={})
    events = set(Event.objects.filter(actor__in=[editor, reviewer]).values_list("pk", flat=True))

    remove_demo()

    assert list(Article.objects.all()) == [article]
    assert list(Claim.objects.all()) == [claim]
    assert Citation.objects.get().source == shared
    assert Draft.objects.count() == 1
    assert set(Event.objects.exclude(act="demo.remove").values_list("pk", flat=True)) == events
    assert list(breaks()) == []


def test_one_of_its_people_who_did_other_work_stays_switched_off() -> None:
    load_demo()
    worker = User.objects.get(email="editor@demo.test")
    factories.saved(worker, factories.sentence(factories.article(worker)))

    remove_demo()

    stayed = User.objects.get()
    assert stayed == worker
    assert not stayed.is_active
    assert Claim.objects.get().head is not None


def test_work_of_others_on_its_article_goes_with_it(editor: User) -> None:
    article = load_demo()
    assert article
    factories.saved(editor, factories.sentence(article, 3), statement="Of our own.")

    remove_demo()

    assert not Claim.objects.exists()
    assert User.objects.get() == editor


def test_removing_it_where_it_is_not_there_does_nothing(editor: User) -> None:
    factories.article(editor)
    before = counts()

    assert remove_demo() == 0
    assert counts() == before


def test_a_demonstration_that_was_taken_away_does_not_come_back_by_itself() -> None:
    assert offer_demo()
    remove_demo()

    assert not offer_demo()
    assert not Article.objects.exists()
    load_demo()
    assert offer_demo(), "unless one asks for it"
