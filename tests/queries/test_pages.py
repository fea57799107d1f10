"""What the pages are told: marks over text, the queue, the order of things."""

import pytest

from annotations.choices import CorrectionKind
from annotations.models import Article, Claim, User
from annotations.queries.articles import article_page, public_articles
from annotations.queries.claims import claim_history, latest_checks, public_claim
from annotations.queries.reviews import review_queue, waiting_count
from annotations.queries.sentences import article_workspace
from annotations.workflow.claims import submit_claim
from annotations.workflow.content import Passage
from annotations.workflow.reviews import approve_revision, retract_claim
from tests import factories

TEXT = "Title\n\nOne two three four. Five six.\n\nSeven eight."


@pytest.fixture
def article(editor: User, reviewer: User) -> Article:
    return factories.article(editor, text=TEXT, public=reviewer)


def marked(article: Article, editor: User, reviewer: User, words: str, position: int) -> Claim:
    """An approved claim on `words` of a sentence."""
    on = factories.sentence(article, position)
    start = TEXT.index(words)
    passage = Passage(on, start, start + len(words), words)
    return factories.approved(editor, reviewer, on, passages=[passage], statement=words)


def test_runs_joined_are_the_text_of_their_block(
    article: Article, editor: User, reviewer: User
) -> None:
    for words in ("One two three four.", "two three", "three four."):
        marked(article, editor, reviewer, words, 2)

    page = article_page(article)

    blocks = ["".join(run.text for run in block.runs) for block in page.blocks]
    assert blocks == ["Title", "One two three four. Five six.", "Seven eight."]
    runs = {run.text: len(run.marks) for run in page.blocks[1].runs}
    assert runs == {"One ": 1, "two ": 2, "three": 3, " four.": 2, " Five six.": 0}
    assert len(page.cells) == 4
    assert [(verdict.slug, count) for verdict, count in page.tally] == [("half-true", 3)]


def test_paragraphs_and_quotes_are_counted_and_nothing_else(editor: User, reviewer: User) -> None:
    text = "\n\n".join(
        ["Title", "One two.", "- First item.", "2) Second item.", "> A quotation.", "Three four."]
    )
    article = factories.article(editor, text=text, public=reviewer)
    factories.approved(editor, reviewer, factories.sentence(article, 4))

    page = article_page(article)

    assert [(block.kind, block.number) for block in page.blocks] == [
        ("heading", 0),
        ("paragraph", 1),
        ("list", 0),
        ("list", 0),
        ("quote", 2),
        ("paragraph", 3),
    ]
    assert page.paragraphs == 3
    first, second = page.blocks[2:4]
    assert (first.sign, first.runs[0].text) == ("- ", "First item.")
    assert (second.sign, second.runs[0].text) == ("", "2) Second item."), "part of a passage"


def test_a_mark_lies_on_the_very_words_that_were_approved(
    article: Article, editor: User, reviewer: User
) -> None:
    claim = marked(article, editor, reviewer, "two three", 2)
    on = factories.sentence(article, 2)
    factories.revised(editor, claim, on, statement="Whole sentence now.")

    (mark,) = article_page(article).marks
    assert TEXT[mark.start : mark.end] == "two three"
    assert (mark.author, mark.reviewer) == ("Editor", "Reviewer")


def test_what_is_public_comes_first_in_the_queue_and_then_the_oldest(
    article: Article, editor: User, reviewer: User
) -> None:
    on = factories.sentence(article, 2)
    older = factories.submitted(editor, on, statement="Older.")
    public = factories.approved(editor, reviewer, on, statement="Public.")
    newer = factories.submitted(editor, on, statement="Newer.")
    factories.revised(editor, public, on, statement="Public, changed.")
    submit_claim(by=editor, claim=public, seq=2)
    own = factories.submitted(reviewer, on, statement="Own.")

    queue = review_queue(reviewer)

    assert [row.claim_id for row in queue.rows] == [public.pk, older.pk, newer.pk]
    assert [row.claim_id for row in queue.own] == [own.pk]
    assert waiting_count(reviewer) == 3


def test_a_reviewer_may_decide_again_after_an_approval_of_their_own_text(
    article: Article, editor: User, reviewer: User, admin: User
) -> None:
    on = factories.sentence(article, 2)
    claim = factories.approved(reviewer, admin, on)
    factories.revised(editor, claim, on, summary="Changed.")
    submit_claim(by=editor, claim=claim, seq=2)

    assert [row.claim_id for row in review_queue(reviewer).rows] == [claim.pk]
    assert review_queue(editor).rows == []


def test_the_workspace_counts_what_waits_for_whom(
    article: Article, editor: User, reviewer: User
) -> None:
    article = Article.objects.select_related("current_version").get()
    factories.saved(editor, factories.sentence(article, 2))
    factories.submitted(editor, factories.sentence(article, 3))
    factories.approved(editor, reviewer, factories.sentence(article, 4))

    mine = article_workspace(article, editor)
    theirs = article_workspace(article, reviewer)

    assert (mine.waiting, theirs.waiting) == (1, 0)
    assert (mine.approved, mine.submitted) == (1, 1)
    onward = [mine.next_waiting(position) for position in (1, 3)]
    assert [row.position for row in onward if row] == [2, 1], "ahead first, then round"


def test_public_history_has_every_public_moment_and_what_changed(
    article: Article, editor: User, reviewer: User
) -> None:
    on = factories.sentence(article, 2)
    claim = factories.approved(editor, reviewer, on)
    factories.revised(editor, claim, on, summary="Never public.")
    factories.revised(editor, claim, on, summary="Second public one.")
    submit_claim(by=editor, claim=claim, seq=3)
    kind = CorrectionKind.UPDATE
    approve_revision(by=reviewer, claim=claim, seq=3, kind=kind, note="New figures.")
    retract_claim(by=reviewer, claim=claim, reason="Forged.")

    history = claim_history(Claim.objects.get())

    seqs = [entry.step.revision.seq if entry.step.revision else None for entry in history]
    assert seqs == [None, 3, 1]
    notes = [entry.step.correction.text if entry.step.correction else "" for entry in history]
    assert notes == ["Forged.", "New figures.", ""]
    assert [change.field for change in history[1].changes] == ["summary"]


def test_lists_hold_what_is_public_and_nothing_else(
    article: Article, editor: User, reviewer: User
) -> None:
    shown = factories.approved(editor, reviewer, factories.sentence(article, 2))
    draft = factories.article(editor, text="Not public. At all.")
    hidden = factories.approved(editor, reviewer, factories.sentence(draft), statement="Hidden.")
    factories.submitted(editor, factories.sentence(article, 3))

    assert [check.claim_id for check in latest_checks()] == [shown.pk]
    assert [row.article for row in public_articles()] == [article]
    assert list(Claim.objects.public()) == [shown]
    assert public_claim(hidden.pk) is not None, "its article's status is the view's to ask"
    assert public_claim(10**9) is None
