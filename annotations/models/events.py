"""The audit trail."""

import uuid

from django.conf import settings
from django.db import models

from annotations.choices import Act


class Event(models.Model):
    """One line of the audit trail; append-only. One user action shares one `action` id."""

    at = models.DateTimeField(auto_now_add=True, db_index=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        help_text="Empty for what the operator did on the command line.",
    )
    act = models.CharField(max_length=40, choices=Act)
    object_type = models.CharField(max_length=40)
    object_id = models.BigIntegerField()
    detail = models.JSONField(default=dict)
    action = models.UUIDField(default=uuid.uuid4)

    class Meta:
        ordering = ["-pk"]
        indexes = [models.Index(fields=["object_type", "object_id"])]
        constraints = [
            models.CheckConstraint(condition=models.Q(act__in=Act.values), name="event_act_known")
        ]

    def __str__(self) -> str:
        return f"{self.act} {self.object_type} {self.object_id}"
