"""Typing that is not yet saved."""

from django.conf import settings
from django.db import models


class Draft(models.Model):
    """What a person typed in one tab, kept until it becomes a revision or is thrown away."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    sentence = models.ForeignKey(
        "Sentence",
        on_delete=models.PROTECT,
        null=True,
        related_name="drafts",
        help_text="Empty for an article being brought in, and for a reviewer's decision.",
    )
    claim = models.ForeignKey(
        "Claim",
        on_delete=models.CASCADE,
        null=True,
        related_name="drafts",
        help_text="Empty while a new claim is being written.",
    )
    tab = models.UUIDField(help_text="The page the typing was done in.")
    base_seq = models.PositiveIntegerField(help_text="The revision the typing began from, or 0.")
    body = models.JSONField(help_text="The form's fields as they were posted.")
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["-updated_at"]
        constraints = [
            models.UniqueConstraint(fields=["user", "tab"], name="draft_once_a_tab"),
        ]

    def __str__(self) -> str:
        return f"Typing of {self.updated_at:%Y-%m-%d %H:%M}"

    @property
    def headline(self) -> str:
        """A line by which its writer knows it again."""
        names = ("statement", "passage", "title", "text", "comment", "note")
        return next((self.body[name] for name in names if self.body.get(name)), "No words yet")
