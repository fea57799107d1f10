"""What a fact-check says: revisions, the passages they mark, the evidence they cite."""

import hashlib
import json
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from annotations.choices import Stance


class Revision(models.Model):
    """One saved content of a fact-check; append-only, chained by hash to the one before."""

    SUMMARY_LENGTH = 300
    RATIONALE_LENGTH = 20_000

    claim = models.ForeignKey("Claim", on_delete=models.PROTECT, related_name="revisions")
    seq = models.PositiveIntegerField(help_text="From 1, without gaps.")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="revisions"
    )
    created_at = models.DateTimeField()
    statement = models.CharField(max_length=500, blank=True)
    claimant = models.CharField(max_length=200, blank=True)
    claimant_url = models.URLField(max_length=2000, blank=True)
    said_on = models.DateField(null=True)
    verdict = models.ForeignKey("Verdict", on_delete=models.PROTECT, null=True)
    summary = models.CharField(max_length=SUMMARY_LENGTH, blank=True)
    rationale = models.TextField(max_length=RATIONALE_LENGTH, blank=True, help_text="Markdown.")
    why_checked = models.CharField(max_length=300, blank=True)
    idempotency_key = models.UUIDField(unique=True, help_text="One a form, so posted twice is one.")
    content_hash = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["claim", "seq"]
        constraints = [
            models.UniqueConstraint(fields=["claim", "seq"], name="revision_seq_once"),
            models.CheckConstraint(condition=Q(seq__gte=1), name="revision_from_one"),
        ]

    def __str__(self) -> str:
        return f"Version {self.seq}"

    def content(self) -> dict[str, Any]:
        """Everything an approval is bound to, in plain values."""
        return {
            "claim": self.claim_id,
            "seq": self.seq,
            "author": self.author_id,
            "created_at": self.created_at.isoformat(),
            "statement": self.statement,
            "claimant": self.claimant,
            "claimant_url": self.claimant_url,
            "said_on": self.said_on.isoformat() if self.said_on else None,
            "verdict": self.verdict.slug if self.verdict else None,
            "summary": self.summary,
            "rationale": self.rationale,
            "why_checked": self.why_checked,
        }


def chained_hash(
    previous: str,
    revision: Revision,
    annotations: "list[Annotation]",
    citations: "list[Citation]",
) -> str:
    """SHA-256, in hexadecimal, over `previous` and all that the revision holds.

    The content is written as JSON with sorted keys, so anyone can compute it again.
    """
    content = {
        "previous": previous,
        **revision.content(),
        "annotations": [
            mark.content() for mark in sorted(annotations, key=lambda a: (a.sentence_id, a.start))
        ],
        "citations": [citation.content() for citation in sorted(citations, key=lambda c: c.order)],
    }
    canonical = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


class Annotation(models.Model):
    """The mark a revision puts on a sentence; append-only."""

    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="annotations")
    sentence = models.ForeignKey("Sentence", on_delete=models.PROTECT, related_name="annotations")
    start = models.PositiveIntegerField(help_text="Code points from the version's start.")
    end = models.PositiveIntegerField()
    exact = models.TextField(help_text="The words marked, as they stand in the version.")

    class Meta:
        ordering = ["revision", "start"]
        constraints = [
            models.UniqueConstraint(
                fields=["revision", "sentence", "start"], name="annotation_once"
            ),
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="annotation_not_empty"),
        ]

    def __str__(self) -> str:
        return self.exact

    def content(self) -> dict[str, Any]:
        return {
            "sentence": self.sentence_id,
            "start": self.start,
            "end": self.end,
            "exact": self.exact,
        }


class Source(models.Model):
    """A page or document cited, one row an address."""

    url = models.URLField("address", max_length=2000, unique=True)
    title = models.CharField(max_length=300, blank=True)
    publisher = models.CharField(max_length=200, blank=True)
    published_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["url"]

    def __str__(self) -> str:
        return self.title or self.url


class Citation(models.Model):
    """An evidence link in a revision; append-only.

    Title, publisher and date are kept here as they were when approved: a source's
    particulars may be mended later, what a reviewer saw may not.
    """

    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="citations")
    order = models.PositiveSmallIntegerField(help_text="From 1.")
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="citations")
    stance = models.CharField(max_length=10, choices=Stance)
    quote = models.TextField(max_length=2000, blank=True, help_text="The source's own words.")
    note = models.CharField(max_length=500, blank=True)
    title = models.CharField(max_length=300, blank=True)
    publisher = models.CharField(max_length=200, blank=True)
    published_on = models.DateField(null=True)

    class Meta:
        ordering = ["revision", "order"]
        constraints = [
            models.UniqueConstraint(fields=["revision", "order"], name="citation_place_once"),
            models.CheckConstraint(condition=Q(stance__in=Stance.values), name="citation_stance"),
        ]

    def __str__(self) -> str:
        return self.title or self.source.url

    def content(self) -> dict[str, Any]:
        return {
            "order": self.order,
            "url": self.source.url,
            "stance": self.stance,
            "quote": self.quote,
            "note": self.note,
            "title": self.title,
            "publisher": self.publisher,
            "published_on": self.published_on.isoformat() if self.published_on else None,
        }
