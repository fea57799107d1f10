"""allauth's forms with our words."""

from typing import Any

from allauth.account.forms import ResetPasswordForm


class ForgottenPasswordForm(ResetPasswordForm):  # type: ignore[misc]
    """Asks for the address as the sign-in page does."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].label = "E-mail"
