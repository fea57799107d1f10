"""The newsroom's scale."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from annotations.choices import Tone


class Verdict(models.Model):
    """One rating of the scale; the higher its value, the truer. Some have no place on it."""

    slug = models.SlugField(unique=True, help_text="Part of every content hash: fixed once used.")
    label = models.CharField(max_length=40, unique=True)
    definition = models.CharField(max_length=200)
    value = models.PositiveSmallIntegerField(
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(10)],
        help_text="From 1, the falsest, upwards; empty if it has no place on the scale.",
    )
    tone = models.CharField(max_length=20, choices=Tone)
    icon = models.CharField(max_length=20, choices=Tone)
    order = models.PositiveSmallIntegerField(unique=True, help_text="Also its number key.")

    class Meta:
        ordering = ["order"]

    def __str__(self) -> str:
        return self.label
