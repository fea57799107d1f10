"""Many people at once. `TORTURE_ROUNDS=50` makes the first race long."""

import os
import threading
import uuid
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client

from annotations.choices import ClaimState, Role
from annotations.models import Article, Claim, Draft, Event, Review, Revision, Sentence, User
from annotations.queries.history import breaks
from annotations.workflow.claims import submit_claim
from annotations.workflow.errors import Refused, Stale
from annotations.workflow.reviews import approve_revision
from tests import factories
from tests.conftest import signed_in
from tests.views.posting import sentence_url, typed

ROUNDS = int(os.environ.get("TORTURE_ROUNDS", "3"))
THREADS = 20
T = TypeVar("T")

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(acts: list[Callable[[], T]]) -> list[T]:
    """What `acts` gave, each done in a thread of its own, all begun at the same moment."""
    barrier = threading.Barrier(len(acts), timeout=30)

    def run(act: Callable[[], T]) -> T:
        barrier.wait()
        try:
            return act()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def ready(user: User) -> Client:
    """A signed-in client that has asked once, so that nothing but the act itself is left."""
    client = signed_in(user)
    client.get("/livez")
    return client


def team(size: int) -> list[User]:
    return [factories.user(f"editor{number}") for number in range(size)]


@pytest.fixture
def on() -> Sentence:
    return factories.sentence(factories.article(factories.user("importer")))


@pytest.mark.timeout(60 + 20 * ROUNDS)
def test_of_twenty_saves_at_once_one_wins_and_no_typing_is_lost(on: Sentence) -> None:
    people = team(THREADS)
    claim = factories.saved(people[0], on)
    url = sentence_url(on)
    clients = [ready(user) for user in people]
    for turn in range(1, ROUNDS + 1):
        texts = [f"Round {turn}, summary of {user.display_name}." for user in people]
        forms = [
            typed(user, on, claim=claim, base_seq=turn, summary=text)
            for user, text in zip(people, texts, strict=True)
        ]

        def post(number: int, forms: list[dict[str, str]] = forms) -> HttpResponse:
            return clients[number].post(url, forms[number])

        answers = at_once([lambda n=n: post(n) for n in range(THREADS)])

        assert Counter(answer.status_code for answer in answers) == {302: 1, 409: THREADS - 1}
        for user, text, form, answer in zip(people, texts, forms, answers, strict=True):
            if answer.status_code == 302:
                assert Revision.objects.get(claim=claim, seq=turn + 1).summary == text
            else:
                draft = Draft.objects.get(user=user, tab=form["tab"])
                assert draft.body["summary"] == text
                assert text in answer.content.decode()
        seqs = claim.revisions.order_by("seq").values_list("seq", flat=True)
        assert list(seqs) == list(range(1, turn + 2))
        assert list(breaks()) == []
    assert Event.objects.filter(act="claim.save").count() == ROUNDS + 1


def test_one_form_posted_eight_times_at_once_makes_one_claim(on: Sentence) -> None:
    user = factories.user("editor")
    form = typed(user, on, summary="Only once.")
    clients = [ready(user) for _ in range(8)]

    answers = at_once([lambda c=c: c.post(sentence_url(on), form) for c in clients])

    assert {answer.status_code for answer in answers} == {302}
    assert Claim.objects.count() == 1
    assert Revision.objects.get().summary == "Only once."
    assert {answer["Location"] for answer in answers} == {
        f"{sentence_url(on)}?claim={Claim.objects.get().pk}"
    }


def test_one_article_pasted_by_eight_people_at_once_is_stored_once() -> None:
    people = team(8)
    text = "One text. Pasted by eight."
    form = {"text": text, "step": "store", "title": "One text", "language": "en"}
    clients = [ready(user) for user in people]

    answers = at_once([lambda c=c: c.post("/desk/articles/new/", form) for c in clients])

    assert {answer.status_code for answer in answers} == {302}
    assert Article.objects.count() == 1


def test_articles_of_one_title_stored_at_once_all_find_an_address() -> None:
    people = team(6)
    clients = [ready(user) for user in people]
    forms = [
        {"text": f"Text {n}.", "step": "store", "title": "One title", "language": "en"}
        for n in range(6)
    ]

    answers = at_once(
        [lambda n=n: clients[n].post("/desk/articles/new/", forms[n]) for n in range(6)]
    )

    assert {answer.status_code for answer in answers} == {302}
    assert Article.objects.filter(title="One title").count() == 6


def attempt(act: Callable[[], object]) -> str:
    """The name of the refusal, or "done"."""
    try:
        act()
    except Refused as refusal:
        return type(refusal).__name__
    return "done"


def test_a_text_nobody_saw_is_never_approved(on: Sentence) -> None:
    editor, reviewer = factories.user("editor"), factories.user("chief", role=Role.REVIEWER)
    for turn in range(20):
        claim = factories.submitted(editor, on, statement=f"Claim {turn}.")
        edit, approval = at_once(
            [
                lambda c=claim: attempt(
                    lambda: factories.revised(editor, c, on, summary="Nobody saw this.")
                ),
                lambda c=claim: attempt(lambda: approve_revision(by=reviewer, claim=c, seq=1)),
            ]
        )

        claim = Claim.objects.select_related("approved", "head").get(pk=claim.pk)
        assert edit == "done"
        assert claim.head.seq == 2
        assert claim.state == ClaimState.IN_WORK
        assert approval in ("done", "Stale", "NotAllowed")
        approved = claim.approved.summary if claim.approved else ""
        assert approved == ("It depends on the aerial." if approval == "done" else "")
    assert list(breaks()) == []


def test_of_two_reviewers_who_approve_at_once_one_does(on: Sentence) -> None:
    editor = factories.user("editor")
    chiefs = [factories.user(f"chief{n}", role=Role.REVIEWER) for n in range(2)]
    for turn in range(10):
        claim = factories.submitted(editor, on, statement=f"Claim {turn}.")

        answers = at_once(
            [
                lambda c=claim, by=by: attempt(lambda: approve_revision(by=by, claim=c, seq=1))
                for by in chiefs
            ]
        )

        assert sorted(answers) == ["NotAllowed", "done"]
        assert Review.objects.filter(revision__claim=claim).count() == 1
        assert Event.objects.filter(act="claim.approve", object_id=claim.pk).count() == 1


def test_submitting_and_saving_at_once_submits_only_what_was_there(on: Sentence) -> None:
    anna, ben = factories.user("anna"), factories.user("ben")
    for turn in range(10):
        claim = factories.saved(anna, on, statement=f"Claim {turn}.")

        submission, _ = at_once(
            [
                lambda c=claim: attempt(lambda: submit_claim(by=anna, claim=c, seq=1)),
                lambda c=claim: attempt(lambda: factories.revised(ben, c, on, summary="Later.")),
            ]
        )

        claim.refresh_from_db()
        assert submission in ("done", Stale.__name__)
        assert claim.state == ClaimState.IN_WORK, "what was saved later is not submitted"


def test_one_key_of_two_people_is_one_persons(on: Sentence) -> None:
    anna, ben = factories.user("anna"), factories.user("ben")
    key = str(uuid.uuid4())
    forms = [typed(user, on, key=key, summary=user.display_name) for user in (anna, ben)]
    clients = [ready(user) for user in (anna, ben)]

    answers = at_once([lambda n=n: clients[n].post(sentence_url(on), forms[n]) for n in (0, 1)])

    assert sorted(answer.status_code for answer in answers) == [302, 403]
    assert Revision.objects.count() == 1
    refused = next(answer for answer in answers if answer.status_code == 403)
    assert "saved by someone else" in refused.content.decode()
