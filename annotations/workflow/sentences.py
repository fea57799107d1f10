"""First looks at sentences."""

from django.db import transaction

from annotations.choices import Act, Role, Triage
from annotations.models import Sentence, User

from .errors import NotAllowed
from .events import record


@transaction.atomic
def triage_sentence(*, by: User, sentence: Sentence, triage: str) -> Sentence:
    """Mark `sentence` as to check, opinion, no claim, or unread again."""
    if not by.has_role(Role.EDITOR):
        raise NotAllowed("Only people of the newsroom may do this.")
    before = sentence.triage
    sentence.triage = Triage(triage)
    Sentence.objects.filter(pk=sentence.pk).update(triage=sentence.triage)
    record(Act.SENTENCE_TRIAGE, by=by, on=sentence, before=before, after=sentence.triage)
    return sentence
