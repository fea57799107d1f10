"""Writes the audit line that goes with every write."""

import uuid
from typing import Any

from django.db import models

from annotations.choices import Act
from annotations.models import Event, User


def record(
    act: Act,
    *,
    by: User | None,
    on: models.Model,
    action: uuid.UUID | None = None,
    **detail: Any,
) -> Event:
    """Append that `by` did `act` on `on`; to be called in the transaction of the act itself.

    `action` groups the lines of one user action; `by` is None for the operator's commands.
    """
    return Event.objects.create(
        actor=by,
        act=Act(act),
        object_type=str(on._meta.model_name),
        object_id=on.pk,
        detail=detail,
        action=action or uuid.uuid4(),
    )
