"""Proves that no stored fact-check was altered: walks the hash chains."""

from collections.abc import Iterator

from annotations.models import Claim
from annotations.models.revisions import chained_hash

from .sentences import whole_revisions


def breaks() -> Iterator[str]:
    """One sentence for each claim whose chain does not hold, naming its first break."""
    for claim_id in Claim.objects.order_by("pk").values_list("pk", flat=True):
        found = _first_break(claim_id)
        if found:
            yield found


def _first_break(claim_id: int) -> str:
    previous = ""
    revisions = whole_revisions().filter(claim_id=claim_id).order_by("seq")
    for expected, revision in enumerate(revisions, start=1):
        if revision.seq != expected:
            return f"Claim {claim_id}: version {expected} is missing."
        annotations, citations = list(revision.annotations.all()), list(revision.citations.all())
        if chained_hash(previous, revision, annotations, citations) != revision.content_hash:
            return f"Claim {claim_id}: version {revision.seq} is not what was saved."
        previous = revision.content_hash
    return ""
