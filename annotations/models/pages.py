"""Pages about the newsroom, written by its admins."""

from django.db import models
from django.urls import reverse


class Page(models.Model):
    """A page under `/about/`, in Markdown."""

    slug = models.SlugField(unique=True)
    title = models.CharField(max_length=120)
    body = models.TextField(max_length=20_000, help_text="Markdown.")
    order = models.PositiveSmallIntegerField(default=0)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["order", "title"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("public:page-detail", args=[self.slug])
