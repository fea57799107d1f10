"""First looks."""

import pytest

from annotations.choices import Triage
from annotations.models import Event, Sentence, User
from annotations.workflow.errors import NotAllowed
from annotations.workflow.sentences import triage_sentence
from tests import factories


@pytest.mark.parametrize("triage", Triage)
def test_a_first_look_is_kept_with_what_it_was_before(triage: Triage, editor: User) -> None:
    on = factories.sentence(factories.article(editor), 3)

    triage_sentence(by=editor, sentence=on, triage=triage)

    assert Sentence.objects.get(pk=on.pk).triage == triage
    event = Event.objects.get(act="sentence.triage")
    assert event.detail == {"before": "unread", "after": triage.value}


def test_an_unknown_first_look_is_refused(editor: User) -> None:
    on = factories.sentence(factories.article(editor))

    with pytest.raises(ValueError, match="maybe"):
        triage_sentence(by=editor, sentence=on, triage="maybe")
    assert not Event.objects.filter(act="sentence.triage").exists()


def test_somebody_switched_off_looks_at_nothing(editor: User) -> None:
    on = factories.sentence(factories.article(editor))
    editor.is_active = False

    with pytest.raises(NotAllowed):
        triage_sentence(by=editor, sentence=on, triage=Triage.OPINION)
