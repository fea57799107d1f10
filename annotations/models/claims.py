"""Claims: what is being checked, and where its check stands."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from annotations.choices import ArticleStatus, ClaimState


class ClaimQuerySet(models.QuerySet["Claim"]):
    """Questions one can ask of claims."""

    def public(self) -> "ClaimQuerySet":
        """Those with an approved fact-check, made in a public article."""
        return self.filter(
            approved__annotations__sentence__version__article__status=ArticleStatus.PUBLIC
        ).distinct()

    def awaiting_review(self) -> "ClaimQuerySet":
        """Those submitted and not yet decided."""
        return self.filter(state=ClaimState.SUBMITTED)


class Claim(models.Model):
    """What is being checked. Its content is in revisions; the public sees `approved`."""

    state = models.CharField(max_length=20, choices=ClaimState, default=ClaimState.IN_WORK)
    slug = models.SlugField(max_length=80, help_text="Fixed at the first approval.")
    head = models.ForeignKey(
        "Revision",
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        help_text="The newest revision; empty only within the transaction that makes the claim.",
    )
    approved = models.ForeignKey(
        "Revision",
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        help_text="What the public sees; empty before the first approval and when retracted.",
    )
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="assigned"
    )
    first_approved_at = models.DateTimeField(null=True)
    submitted_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = ClaimQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["state", "submitted_at"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=ClaimState.values), name="claim_state_known"
            ),
            models.CheckConstraint(
                condition=~Q(state=ClaimState.APPROVED)
                | Q(approved__isnull=False, approved=F("head")),
                name="claim_approved_is_head",
            ),
        ]

    def __str__(self) -> str:
        return f"Claim {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("public:claim-detail", args=[self.pk, self.slug])

    @property
    def is_retracted(self) -> bool:
        """Whether it was public once and was taken back."""
        return self.approved_id is None and self.first_approved_at is not None

    def contributor_ids(self) -> set[int]:
        """Who wrote a revision since the last approval, the revision under review included.

        After a retraction nothing is approved, so everyone who ever wrote one counts.
        """
        seq = self.approved.seq if self.approved else 0
        return set(self.revisions.filter(seq__gt=seq).values_list("author_id", flat=True))
