"""Whose form it is, provable after their session has ended."""

import uuid
from typing import Any

from django.core.signing import BadSignature, Signer


def sign_owner(user_id: int, tab: uuid.UUID | str) -> str:
    """Proof that the form in `tab` was made for `user_id`."""
    return Signer(salt="form-owner").sign(f"{user_id}:{tab}")


def owner_of(data: Any) -> int | None:
    """The id of the person whom the posted form was made for; None if that is not proven."""
    try:
        signed = Signer(salt="form-owner").unsign(data.get("owner", ""))
    except BadSignature:
        return None
    user_id, _, tab = signed.partition(":")
    return int(user_id) if tab == data.get("tab") else None


def whole_number(typed_number: str | None) -> int | None:
    """A number from a hidden field; None for anything that no honest form would send."""
    text = typed_number or ""
    return int(text) if text.isdecimal() and len(text) < 10 else None


HIDDEN = ("claim", "base_seq", "key", "tab", "owner", "csrfmiddlewaretoken", "then", "step")


def typed(data: Any) -> dict[str, str]:
    """The fields of a posted form as typed, without the hidden ones: the body of a draft.

    NUL, which PostgreSQL can't store, is made visible: what is kept here was never checked.
    """
    return {
        name: data[name].replace("\0", "\N{SYMBOL FOR NULL}")
        for name in data
        if name not in HIDDEN and "\0" not in name
    }
