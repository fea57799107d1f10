"""Decisions on revisions, and the public notes of what they changed."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from annotations.choices import CorrectionKind, Decision


class Review(models.Model):
    """A decision on one revision; append-only."""

    revision = models.ForeignKey("Revision", on_delete=models.PROTECT, related_name="reviews")
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="reviews"
    )
    decision = models.CharField(max_length=20, choices=Decision)
    comment = models.TextField(max_length=4000, blank=True)
    batch = models.UUIDField(default=uuid.uuid4, help_text="Decisions that went out together.")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["revision"],
                condition=Q(decision=Decision.APPROVE),
                name="review_approves_once",
            ),
            models.CheckConstraint(
                condition=Q(decision__in=Decision.values), name="review_decision_known"
            ),
            models.CheckConstraint(
                condition=Q(decision=Decision.APPROVE) | ~Q(comment=""),
                name="review_says_what_to_change",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_decision_display()} by {self.reviewer}"


class Correction(models.Model):
    """The public note of a change to a public fact-check; append-only."""

    claim = models.ForeignKey("Claim", on_delete=models.PROTECT, related_name="corrections")
    from_revision = models.ForeignKey("Revision", on_delete=models.PROTECT, related_name="+")
    to_revision = models.ForeignKey(
        "Revision", on_delete=models.PROTECT, null=True, related_name="+"
    )
    kind = models.CharField(max_length=10, choices=CorrectionKind)
    text = models.TextField(max_length=2000)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="correction_says_what"),
            models.CheckConstraint(
                condition=Q(kind=CorrectionKind.RETRACTION) ^ Q(to_revision__isnull=False),
                name="correction_retracts_or_replaces",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.text}"
