"""Saving what an editor wrote."""

import uuid
from datetime import date

import pytest

from annotations.choices import ClaimState, Stance, Triage
from annotations.models import Claim, Draft, Event, Revision, Sentence, Source, User
from annotations.queries.history import breaks
from annotations.workflow.content import Evidence, Passage, content_of
from annotations.workflow.drafts import keep_draft
from annotations.workflow.errors import NotAllowed, Stale
from annotations.workflow.revisions import Form, save_revision
from tests import factories


@pytest.fixture
def on(editor: User) -> Sentence:
    return factories.sentence(factories.article(editor))


def test_a_saved_fact_check_is_kept_whole(on: Sentence, editor: User) -> None:
    passage = Passage(on, on.start + 4, on.start + 9, "tower")
    evidence = [
        Evidence("https://example.org/b", Stance.SUPPORTS, "q", "n", "t", "p", date(2024, 1, 2)),
        Evidence("https://example.org/a", Stance.CONTEXT),
    ]
    content = factories.content(
        on,
        passages=[passage],
        evidence=evidence,
        claimant_url="https://example.com/",
        said_on=date(2023, 12, 27),
        why_checked="Many asked.",
    )

    revision = save_revision(by=editor, claim=None, content=content, form=factories.form())

    again = Revision.objects.get(pk=revision.pk)
    assert content_of(again) == content
    assert (again.seq, again.author) == (1, editor)
    assert again.claim.state == ClaimState.IN_WORK
    assert again.claim.head == again
    assert again.claim.slug == "the-tower-is-300-metres-tall"
    assert again.annotations.get().exact == on.version.text[on.start + 4 : on.start + 9]


def test_each_save_is_one_more_version_chained_to_the_last(on: Sentence, editor: User) -> None:
    claim = factories.saved(editor, on)
    for number in range(2, 5):
        factories.revised(editor, claim, on, summary=f"Version {number}.")

    assert list(claim.revisions.values_list("seq", flat=True)) == [1, 2, 3, 4]
    assert len(set(claim.revisions.values_list("content_hash", flat=True))) == 4
    assert list(breaks()) == []


def test_a_stale_save_changes_nothing_and_names_who_was_faster(
    on: Sentence, editor: User, reviewer: User
) -> None:
    claim = factories.saved(editor, on)
    factories.revised(reviewer, claim, on, summary="Theirs.")
    stale = factories.form(base_seq=1)

    with pytest.raises(Stale, match="Reviewer saved version 2"):
        save_revision(
            by=editor, claim=claim, content=factories.content(on, summary="Mine."), form=stale
        )
    assert claim.revisions.count() == 2


@pytest.mark.parametrize("base_seq", [0, 2, 99])
def test_a_save_begun_from_no_version_there_is_is_stale(
    base_seq: int, on: Sentence, editor: User
) -> None:
    claim = factories.saved(editor, on)

    with pytest.raises(Stale):
        save_revision(
            by=editor,
            claim=claim,
            content=factories.content(on, summary="Mine."),
            form=factories.form(base_seq),
        )


def test_the_same_form_twice_is_one_version(on: Sentence, editor: User) -> None:
    form, content = factories.form(), factories.content(on)

    first = save_revision(by=editor, claim=None, content=content, form=form)
    second = save_revision(by=editor, claim=None, content=content, form=form)

    assert first == second
    assert (Claim.objects.count(), Event.objects.filter(act="claim.save").count()) == (1, 1)


def test_the_same_form_with_other_words_is_stale(on: Sentence, editor: User) -> None:
    form = factories.form()
    save_revision(by=editor, claim=None, content=factories.content(on), form=form)

    with pytest.raises(Stale):
        save_revision(
            by=editor, claim=None, content=factories.content(on, summary="Changed."), form=form
        )
    assert Revision.objects.count() == 1


def test_a_form_of_somebody_else_is_refused(on: Sentence, editor: User, reviewer: User) -> None:
    form = factories.form()
    save_revision(by=editor, claim=None, content=factories.content(on), form=form)

    with pytest.raises(NotAllowed, match="saved by someone else"):
        save_revision(by=reviewer, claim=None, content=factories.content(on), form=form)


def test_saving_without_a_change_makes_no_version(on: Sentence, editor: User) -> None:
    claim = factories.submitted(editor, on)

    revision = factories.revised(editor, claim, on)

    claim.refresh_from_db()
    assert revision.seq == 1
    assert claim.state == ClaimState.SUBMITTED
    assert claim.revisions.count() == 1


def test_a_change_takes_a_submitted_claim_back_into_work(on: Sentence, editor: User) -> None:
    claim = factories.submitted(editor, on)

    factories.revised(editor, claim, on, summary="Changed.")

    claim.refresh_from_db()
    assert claim.state == ClaimState.IN_WORK
    assert claim.submitted_at is None


def test_the_public_keeps_the_approved_text_while_it_is_changed(
    on: Sentence, editor: User, reviewer: User
) -> None:
    claim = factories.approved(editor, reviewer, on)

    factories.revised(editor, claim, on, summary="Changed.", statement="Changed too.")

    claim.refresh_from_db()
    assert claim.approved
    assert claim.head
    assert (claim.approved.seq, claim.head.seq) == (1, 2)
    assert claim.slug == "the-tower-is-300-metres-tall", "a public address stays"


def test_a_statement_in_no_latin_letters_still_has_an_address(on: Sentence, editor: User) -> None:
    claim = factories.saved(editor, on, statement="Башня высотой 300 метров")

    assert claim.get_absolute_url().startswith(f"/claims/{claim.pk}/")


@pytest.mark.parametrize("statement", ["History", "", "!!!"])
def test_no_statement_takes_the_address_of_the_history(
    statement: str, on: Sentence, editor: User
) -> None:
    claim = factories.saved(editor, on, statement=statement)

    assert claim.get_absolute_url() != f"/claims/{claim.pk}/history/"


def test_one_source_cited_twice_is_one_source(on: Sentence, editor: User) -> None:
    link = Evidence("https://example.org/tower", Stance.SUPPORTS, title="Renamed")
    claim = factories.saved(editor, on)
    factories.revised(editor, claim, on, evidence=[link, link])

    assert Source.objects.count() == 1
    titles = claim.revisions.get(seq=2).citations.values_list("title", flat=True)
    assert list(titles) == ["Renamed", "Renamed"], "a citation keeps what was typed in it"


def test_what_is_saved_is_no_longer_a_draft(on: Sentence, editor: User, reviewer: User) -> None:
    form = factories.form()
    for user, tab in ((editor, form.tab), (editor, uuid.uuid4()), (reviewer, form.tab)):
        keep_draft(user=user, sentence=on, claim=None, tab=tab, base_seq=0, body={})

    save_revision(by=editor, claim=None, content=factories.content(on), form=form)

    left = set(Draft.objects.values_list("user", "tab"))
    assert (editor.pk, form.tab) not in left
    assert len(left) == 2


@pytest.mark.parametrize(
    ("before", "after"),
    [(Triage.UNREAD, Triage.CHECK), (Triage.OPINION, Triage.OPINION)],
)
def test_a_sentence_with_a_claim_has_been_read(
    before: Triage, after: Triage, on: Sentence, editor: User
) -> None:
    Sentence.objects.filter(pk=on.pk).update(triage=before)

    factories.saved(editor, on)

    assert Sentence.objects.get(pk=on.pk).triage == after


def test_somebody_switched_off_saves_nothing(on: Sentence, editor: User) -> None:
    editor.is_active = False
    form = Form(base_seq=0, key=uuid.uuid4(), tab=uuid.uuid4())

    with pytest.raises(NotAllowed, match="switched off"):
        save_revision(by=editor, claim=None, content=factories.content(on), form=form)
    assert not Claim.objects.exists()
