"""Fields that several forms share."""

from django import forms
from django.core.validators import URLValidator


class WebAddressField(forms.URLField):
    """An http or https address; anything else, `javascript:` above all, is refused."""

    default_validators = [URLValidator(schemes=["http", "https"])]
    default_error_messages = {
        "invalid": "This is not a web address. It must begin with http:// or https://."
    }

    def __init__(self, *, label: str, required: bool = False, help_text: str = "") -> None:
        super().__init__(
            label=label,
            required=required,
            help_text=help_text,
            max_length=2000,
            assume_scheme="https",
        )


class DayField(forms.DateField):
    """An optional day, typed or picked."""

    default_error_messages = {"invalid": "This is not a date. Write it as 2023-12-27."}

    def __init__(self, *, label: str) -> None:
        widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
        super().__init__(label=label, required=False, widget=widget)
