"""Bringing two people's changes together."""

from typing import Any

from annotations.forms.merge import FieldMerge, Typed
from annotations.forms.merge import merge as merge_typed
from annotations.forms.owners import owner_of, sign_owner, typed
from annotations.forms.revisions import initial_from

LINK = {"url": "https://example.org/a", "stance": "refutes"}


def side(rows: list[dict[str, str]] | None = None, **fields: str) -> Typed:
    base = {"statement": "Begun.", "summary": "Begun.", "rationale": "Begun."}
    return base | fields, [LINK] if rows is None else rows


def merge(base: Typed, theirs: Typed, yours: Typed) -> tuple[Typed, list[FieldMerge]]:
    return merge_typed(base, theirs, yours, {"1": "True", "2": "False"})


def test_a_verdict_is_shown_by_its_name() -> None:
    (plain, _), (field,) = merge(side(verdict="1"), side(verdict="2"), side(verdict="1"))

    assert plain["verdict"] == "2"
    assert (field.field, field.base) == ("verdict", "True")


def test_a_field_changed_by_one_takes_that_ones_text() -> None:
    (plain, _), fields = merge(side(), side(statement="Theirs."), side(summary="Yours."))

    assert plain["statement"] == "Theirs."
    assert plain["summary"] == "Yours."
    assert plain["rationale"] == "Begun."
    assert [(field.field, field.both) for field in fields] == [
        ("statement", False),
        ("summary", False),
    ]


def test_a_field_changed_by_both_takes_yours_and_shows_theirs() -> None:
    (plain, _), (field,) = merge(side(), side(summary="Theirs."), side(summary="Yours."))

    assert plain["summary"] == "Yours."
    assert field.both
    assert "Theirs." in "".join(change.text for change in field.theirs)


def test_the_same_change_by_both_is_no_conflict() -> None:
    (plain, _), (field,) = merge(side(), side(summary="Same."), side(summary="Same."))

    assert plain["summary"] == "Same."
    assert not field.both


def test_line_ends_of_forms_are_no_change() -> None:
    _, fields = merge(side(rationale="a\nb"), side(rationale="a\nb"), side(rationale="a\r\nb "))

    assert fields == []


def test_evidence_only_the_other_changed_is_theirs() -> None:
    theirs = [LINK, {"url": "https://example.org/b", "stance": "supports"}]

    (_, rows), (field,) = merge(side(), side(theirs), side())

    assert rows == theirs
    assert field.field == "evidence"


def test_evidence_both_changed_is_yours_and_shown_beside_theirs() -> None:
    yours = [{"url": "https://example.org/c", "stance": "context"}]

    (_, rows), (field,) = merge(side(), side([]), side(yours))

    assert rows == yours
    assert field.both


def test_a_row_marked_for_removal_is_removed() -> None:
    _, (field,) = merge(side(), side(), side([LINK | {"DELETE": "on"}]))

    assert field.field == "evidence"


def test_a_draft_gives_back_what_was_typed() -> None:
    posted = {
        "summary": "Yours.",
        "key": "hidden",
        "owner": "hidden",
        "csrfmiddlewaretoken": "hidden",
        "evidence-TOTAL_FORMS": "2",
        "evidence-0-url": "",
        "evidence-0-stance": "refutes",
        "evidence-1-url": "https://example.org/b",
        "evidence-1-quote": "Words\0.",
    }

    plain, rows = initial_from(typed(posted))

    assert plain == {"summary": "Yours."}
    assert rows == [{"url": "https://example.org/b", "quote": "Words␀."}]


def test_a_form_is_proven_to_be_of_its_owner_and_its_tab() -> None:
    tab: Any = "6a204bd8-9f3c-4a64-8c2b-2a0b4b6f9d11"
    proof = sign_owner(7, tab)

    assert owner_of({"owner": proof, "tab": tab}) == 7
    assert owner_of({"owner": proof, "tab": "another"}) is None
    assert owner_of({"owner": proof.replace("7", "8", 1), "tab": tab}) is None
    assert owner_of({"owner": proof}) is None
    assert owner_of({}) is None
