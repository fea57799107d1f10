"""People, the scale and the pages about the newsroom: what an admin looks after."""

from collections.abc import Collection

from django.db import transaction

from annotations.choices import Act, Role
from annotations.models import Page, User, Verdict

from .errors import NotAllowed
from .events import record


@transaction.atomic
def save_user(*, by: User, user: User, changed: Collection[str]) -> User:
    """Store a person; `changed` names the fields for the audit trail, never their values."""
    _require_admin(by)
    if user.pk == by.pk and not user.has_role(Role.ADMIN):
        raise NotAllowed("You can't take the admin role or the account from yourself.")
    user.save()
    record(Act.USER_SAVE, by=by, on=user, changed=sorted(changed))
    return user


@transaction.atomic
def save_verdict(*, by: User, verdict: Verdict, changed: Collection[str]) -> Verdict:
    """Store one rating of the scale."""
    _require_admin(by)
    verdict.save()
    record(Act.VERDICT_SAVE, by=by, on=verdict, changed=sorted(changed))
    return verdict


@transaction.atomic
def save_page(*, by: User, page: Page, changed: Collection[str]) -> Page:
    """Store a page about the newsroom."""
    _require_admin(by)
    page.save()
    record(Act.PAGE_SAVE, by=by, on=page, changed=sorted(changed))
    return page


def _require_admin(by: User) -> None:
    if not by.has_role(Role.ADMIN):
        raise NotAllowed("Only an admin may do this.")
