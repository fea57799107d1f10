"""Refusals: each carries a sentence that the person who asked can understand."""

from annotations.models import Revision


class Refused(Exception):
    """A write that was not done; `str()` says why."""


class NotAllowed(Refused):
    """This person may not do this, or not now."""


class Stale(Refused):
    """The write began from a revision that is no longer the newest; `head` is."""

    def __init__(self, head: Revision) -> None:
        self.head = head
        super().__init__(
            f"{head.author} saved version {head.seq} in the meantime. Nothing of yours was saved."
        )


class Incomplete(Refused):
    """Something the act needs is missing; `missing` says what, one sentence each."""

    def __init__(self, missing: list[str]) -> None:
        self.missing = missing
        super().__init__(" ".join(missing))
