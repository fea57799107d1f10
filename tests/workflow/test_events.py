"""Every write leaves exactly one line: who did what to what."""

import importlib
import inspect
import pkgutil
import uuid
from collections.abc import Callable
from typing import NamedTuple

import pytest
from django.db import models

import annotations.workflow
from annotations.choices import Act, CorrectionKind
from annotations.models import Article, Claim, Event, Page, Sentence, User, Verdict
from annotations.workflow.articles import publish_article, withdraw_article
from annotations.workflow.claims import (
    discard_claim,
    restore_claim,
    submit_claim,
    withdraw_claim,
)
from annotations.workflow.events import record
from annotations.workflow.people import save_page, save_user, save_verdict
from annotations.workflow.reviews import approve_revision, request_changes, retract_claim
from annotations.workflow.sentences import triage_sentence
from tests import factories


class Scene(NamedTuple):
    """People, and a sentence to work on."""

    editor: User
    reviewer: User
    admin: User
    article: Article
    on: Sentence


@pytest.fixture
def scene(editor: User, reviewer: User, admin: User) -> Scene:
    article = factories.article(editor)
    return Scene(editor, reviewer, admin, article, factories.sentence(article))


# What is prepared, and then one write: (name of the function, who does it, the line's act).
Write = Callable[[], models.Model]


def _import(s: Scene) -> Write:
    return lambda: factories.article(s.editor, text="Another text.")


def _publish(s: Scene) -> Write:
    return lambda: publish_article(by=s.reviewer, article=s.article)


def _withdraw_article(s: Scene) -> Write:
    publish_article(by=s.reviewer, article=s.article)
    return lambda: withdraw_article(by=s.reviewer, article=s.article, reason="Forged.")


def _triage(s: Scene) -> Write:
    return lambda: triage_sentence(by=s.editor, sentence=s.on, triage="opinion")


def _save(s: Scene) -> Write:
    return lambda: factories.saved(s.editor, s.on)


def _submit(s: Scene) -> Write:
    claim = factories.saved(s.editor, s.on)
    return lambda: submit_claim(by=s.editor, claim=claim, seq=1)


def _withdraw(s: Scene) -> Write:
    claim = factories.submitted(s.editor, s.on)
    return lambda: withdraw_claim(by=s.editor, claim=claim)


def _discard(s: Scene) -> Write:
    claim = factories.saved(s.editor, s.on)
    return lambda: discard_claim(by=s.editor, claim=claim)


def _restore(s: Scene) -> Write:
    claim = discard_claim(by=s.editor, claim=factories.saved(s.editor, s.on))
    return lambda: restore_claim(by=s.editor, claim=claim)


def _request_changes(s: Scene) -> Write:
    claim = factories.submitted(s.editor, s.on)
    return lambda: request_changes(by=s.reviewer, claim=claim, seq=1, comment="Why?").revision.claim


def _approve(s: Scene) -> Write:
    claim = factories.submitted(s.editor, s.on)
    return lambda: approve_revision(by=s.reviewer, claim=claim, seq=1).revision.claim


def _correct(s: Scene) -> Write:
    claim = factories.approved(s.editor, s.reviewer, s.on)
    factories.revised(s.editor, claim, s.on, summary="Changed.")
    submit_claim(by=s.editor, claim=claim, seq=2)
    note = {"kind": CorrectionKind.CORRECTION, "note": "We mended it."}
    return lambda: approve_revision(by=s.reviewer, claim=claim, seq=2, **note).revision.claim


def _retract(s: Scene) -> Write:
    claim = factories.approved(s.editor, s.reviewer, s.on)
    return lambda: retract_claim(by=s.reviewer, claim=claim, reason="Wrong.").claim


def _user(s: Scene) -> Write:
    return lambda: save_user(by=s.admin, user=s.editor, changed=["role"])


def _verdict(s: Scene) -> Write:
    return lambda: save_verdict(by=s.admin, verdict=Verdict.objects.all()[0], changed=["label"])


def _page(s: Scene) -> Write:
    return lambda: save_page(by=s.admin, page=Page.objects.all()[0], changed=["body"])


WRITES: list[tuple[str, Callable[[Scene], Write], str, Act]] = [
    ("import_article", _import, "editor", Act.ARTICLE_IMPORT),
    ("publish_article", _publish, "reviewer", Act.ARTICLE_PUBLISH),
    ("withdraw_article", _withdraw_article, "reviewer", Act.ARTICLE_WITHDRAW),
    ("triage_sentence", _triage, "editor", Act.SENTENCE_TRIAGE),
    ("save_revision", _save, "editor", Act.CLAIM_SAVE),
    ("submit_claim", _submit, "editor", Act.CLAIM_SUBMIT),
    ("withdraw_claim", _withdraw, "editor", Act.CLAIM_WITHDRAW),
    ("discard_claim", _discard, "editor", Act.CLAIM_DISCARD),
    ("restore_claim", _restore, "editor", Act.CLAIM_RESTORE),
    ("request_changes", _request_changes, "reviewer", Act.CLAIM_REQUEST_CHANGES),
    ("approve_revision", _approve, "reviewer", Act.CLAIM_APPROVE),
    ("approve_revision", _correct, "reviewer", Act.CLAIM_APPROVE),
    ("retract_claim", _retract, "reviewer", Act.CLAIM_RETRACT),
    ("save_user", _user, "admin", Act.USER_SAVE),
    ("save_verdict", _verdict, "admin", Act.VERDICT_SAVE),
    ("save_page", _page, "admin", Act.PAGE_SAVE),
]

# Writes without a line of their own, and why; the demonstration has a test file of its own.
WITHOUT = {
    "keep_draft": "a draft is nobody's statement",
    "discard_draft": "a draft is nobody's statement",
    "record": "writes the line itself",
    "load_demo": "test_demo.py",
    "remove_demo": "test_demo.py",
}


@pytest.mark.parametrize(("name", "prepare", "who", "act"), WRITES)
def test_a_write_leaves_one_line(
    name: str, prepare: Callable[[Scene], Write], who: str, act: Act, scene: Scene
) -> None:
    write = prepare(scene)
    before = set(Event.objects.values_list("pk", flat=True))

    written = write()

    event = Event.objects.exclude(pk__in=before).get()
    assert event.actor == getattr(scene, who)
    assert event.act == act
    assert (event.object_type, event.object_id) == (written._meta.model_name, written.pk)


def test_no_write_of_the_workflow_is_left_out_of_this_table() -> None:
    """A write takes `by=`, or a draft's `user=`, by keyword: so does every function here."""
    writes = {
        name
        for module in pkgutil.iter_modules(annotations.workflow.__path__)
        for name, function in inspect.getmembers(
            importlib.import_module(f"annotations.workflow.{module.name}"), inspect.isfunction
        )
        if function.__module__ == f"annotations.workflow.{module.name}"
        and not name.startswith("_")
        and {"by", "user"} & set(inspect.signature(function).parameters)
        and module.name not in ("transitions", "permissions")  # rules, which write nothing
    }
    assert writes <= {name for name, *_ in WRITES} | set(WITHOUT)


def test_saving_and_submitting_by_one_press_is_one_action(scene: Scene) -> None:
    action = uuid.uuid4()
    claim = factories.saved(scene.editor, scene.on)
    submit_claim(by=scene.editor, claim=claim, seq=1, action=action)

    assert Event.objects.get(act="claim.submit").action == action


def test_an_act_that_is_not_known_is_no_line(scene: Scene) -> None:
    with pytest.raises(ValueError, match=r"claim\.tamper"):
        record("claim.tamper", by=scene.editor, on=Claim(pk=1))  # type: ignore[arg-type]
