"""Ways past the program, and what to expect of them."""

from collections.abc import Callable

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, models, transaction

from annotations.choices import Decision
from annotations.models import Claim, Review, Revision, User


def sql(statement: str, *values: object) -> None:
    """Run `statement` as it is."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def refused(act: Callable[[], object], *, match: str | None = None) -> None:
    """`act` raises IntegrityError, at once or when deferred constraints are looked at."""

    @transaction.atomic
    def attempt() -> None:
        act()
        connection.check_constraints()

    connection.check_constraints()
    with pytest.raises(IntegrityError, match=match):
        attempt()


def table(name: str) -> type[models.Model]:
    """The model of `annotations_<name>`."""
    return apps.get_model("annotations", name)


def rows() -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table that the guards watch."""
    return {
        model.__name__: list(model._default_manager.order_by("pk").values_list())
        for model in apps.get_app_config("annotations").get_models()
    }


def head_of(claim: Claim) -> Revision:
    """The newest revision, as the table of revisions has it."""
    return claim.revisions.order_by("-seq")[0]


def decide(claim: Claim, by: User, *, seq: int | None = None) -> Review:
    """An approving review straight into its table, of the newest revision or of `seq`."""
    revision = claim.revisions.get(seq=seq or head_of(claim).seq)
    return Review.objects.create(revision=revision, reviewer=by, decision=Decision.APPROVE)


def move(claim: Claim, **fields: object) -> Callable[[], object]:
    """Change a claim's row without a word to the workflow, when called."""
    return lambda: Claim.objects.filter(pk=claim.pk).update(**fields)
