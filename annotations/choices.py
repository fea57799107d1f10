"""Vocabularies that are stored: a value written here is in somebody's database."""

from django.db.models import TextChoices


class Role(TextChoices):
    """What a person of the newsroom may do; each may do what the one before may."""

    EDITOR = "editor", "Editor"
    REVIEWER = "reviewer", "Reviewer"
    ADMIN = "admin", "Admin"

    @property
    def rank(self) -> int:
        return list(Role).index(self)


class ArticleStatus(TextChoices):
    DRAFT = "draft", "Not public"
    PUBLIC = "public", "Public"
    WITHDRAWN = "withdrawn", "Withdrawn"


class Origin(TextChoices):
    """Where a version's text came from."""

    PASTE = "paste", "pasted"
    DEMO = "demo", "loaded with the demonstration"


class Triage(TextChoices):
    """A first look at a sentence: is there anything to check?"""

    UNREAD = "unread", "Unread"
    CHECK = "check", "To check"
    OPINION = "opinion", "Opinion"
    NO_CLAIM = "no_claim", "No claim"


class ClaimState(TextChoices):
    IN_WORK = "in_work", "In work"
    SUBMITTED = "submitted", "Submitted"
    CHANGES_REQUESTED = "changes_requested", "Changes requested"
    APPROVED = "approved", "Approved"
    DISCARDED = "discarded", "Discarded"


class Stance(TextChoices):
    """What a piece of evidence does to the claim."""

    REFUTES = "refutes", "Refutes"
    SUPPORTS = "supports", "Supports"
    CONTEXT = "context", "Context"


class Decision(TextChoices):
    APPROVE = "approve", "Approved"
    REQUEST_CHANGES = "request_changes", "Changes requested"


class CorrectionKind(TextChoices):
    """How a public fact-check changed."""

    UPDATE = "update", "Update"
    CORRECTION = "correction", "Correction"
    RETRACTION = "retraction", "Retraction"


class Tone(TextChoices):
    """A verdict's place in the palette of `static/css/tokens.css`."""

    TRUE = "true", "True"
    MOSTLY_TRUE = "mostly-true", "Mostly true"
    HALF_TRUE = "half-true", "Half true"
    MOSTLY_FALSE = "mostly-false", "Mostly false"
    FALSE = "false", "False"
    MISSING_CONTEXT = "missing-context", "Missing context"
    UNVERIFIABLE = "unverifiable", "Unverifiable"


class Act(TextChoices):
    """What an audit line can say happened, as `noun.verb`. Anything else is refused."""

    ARTICLE_IMPORT = "article.import", "article.import"
    ARTICLE_PUBLISH = "article.publish", "article.publish"
    ARTICLE_WITHDRAW = "article.withdraw", "article.withdraw"
    SENTENCE_TRIAGE = "sentence.triage", "sentence.triage"
    CLAIM_SAVE = "claim.save", "claim.save"
    CLAIM_SUBMIT = "claim.submit", "claim.submit"
    CLAIM_WITHDRAW = "claim.withdraw", "claim.withdraw"
    CLAIM_REQUEST_CHANGES = "claim.request_changes", "claim.request_changes"
    CLAIM_APPROVE = "claim.approve", "claim.approve"
    CLAIM_RETRACT = "claim.retract", "claim.retract"
    CLAIM_DISCARD = "claim.discard", "claim.discard"
    CLAIM_RESTORE = "claim.restore", "claim.restore"
    USER_SAVE = "user.save", "user.save"
    VERDICT_SAVE = "verdict.save", "verdict.save"
    PAGE_SAVE = "page.save", "page.save"
    DEMO_LOAD = "demo.load", "demo.load"
    DEMO_REMOVE = "demo.remove", "demo.remove"
