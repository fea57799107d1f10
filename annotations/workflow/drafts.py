"""Keeps typing that could not be saved."""

import uuid
from typing import Any

from django.db import transaction

from annotations.models import Claim, Draft, Sentence, User


@transaction.atomic
def keep_draft(
    *,
    user: User,
    sentence: Sentence | None,
    claim: Claim | None,
    tab: uuid.UUID,
    base_seq: int,
    body: dict[str, Any],
) -> Draft:
    """Keep `body`, the fields as typed, for `user` in `tab`; a later one replaces it.

    `sentence` is None for an article that is not stored yet. A draft is nobody's statement,
    so it has no event.
    """
    draft, _ = Draft.objects.update_or_create(
        user=user,
        tab=tab,
        defaults={"sentence": sentence, "claim": claim, "base_seq": base_seq, "body": body},
    )
    return draft


@transaction.atomic
def discard_draft(*, by: User, draft: Draft) -> None:
    """Throw away a draft of one's own."""
    Draft.objects.filter(pk=draft.pk, user=by).delete()
