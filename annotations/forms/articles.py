"""What a person pastes, and what the program proposes about it."""

import hashlib
import uuid
from collections.abc import Mapping
from typing import Any

from django import forms
from django.conf import global_settings

from annotations.text.header import propose
from annotations.text.hygiene import LIMIT, UnusableText, require_usable

from .fields import DayField, WebAddressField
from .owners import sign_owner


class TextForm(forms.Form):
    """The article itself, as pasted."""

    text = forms.CharField(
        label="Article",
        strip=False,
        widget=forms.Textarea(attrs={"rows": 16, "spellcheck": "false"}),
        help_text="The whole text, with its headline and captions.",
        error_messages={"required": "Paste the article first."},
    )

    # By these the text is kept when the session has ended; nothing else hangs on them.
    tab = forms.CharField(required=False, widget=forms.HiddenInput)
    owner = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean_text(self) -> str:
        # Forms send every line break as CR LF, whatever was typed; this undoes it.
        text = self.cleaned_data["text"].replace("\r\n", "\n")
        try:
            return require_usable(text, limit=LIMIT)
        except UnusableText as problem:
            raise forms.ValidationError(str(problem)) from problem


class ArticleForm(TextForm):
    """The article with what is known of it, before it is stored."""

    title = forms.CharField(max_length=300)
    language = forms.ChoiceField(choices=global_settings.LANGUAGES)
    published_on = DayField(label="Published on")
    url = WebAddressField(label="Address")
    publisher = forms.CharField(required=False, max_length=200)
    byline = forms.CharField(label="Author", required=False, max_length=200)
    tags = forms.CharField(required=False, max_length=500, help_text="with commas between")
    cover_caption = forms.CharField(
        label="Photo caption",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    cover_credit = forms.CharField(label="Photo credit", required=False, max_length=300)

    # What the person saw split; another text or language is shown before it is stored.
    previewed = forms.CharField(required=False, widget=forms.HiddenInput)

    METADATA = (
        "title",
        "language",
        "published_on",
        "url",
        "publisher",
        "byline",
        "tags",
        "cover_caption",
        "cover_credit",
    )

    def clean_tags(self) -> list[str]:
        tags = (tag.strip().lstrip("#") for tag in self.cleaned_data["tags"].split(","))
        return list(dict.fromkeys(tag for tag in tags if tag))

    def metadata(self) -> dict[str, Any]:
        """The cleaned particulars, without the text."""
        return {name: self.cleaned_data[name] for name in self.METADATA}


def split_of(text: str, language: str) -> str:
    """A short name for how `text` splits in `language`: the same text and language, the same."""
    return hashlib.sha256(f"{language}:{text}".encode()).hexdigest()


def provenance(user_id: int, tab: uuid.UUID | str = "") -> dict[str, Any]:
    """Initial values of the hidden fields; `tab` where the form goes on with kept typing."""
    tab = tab or uuid.uuid4()
    return {"tab": tab, "owner": sign_owner(user_id, tab)}


def proposal(text: str, corrected: Mapping[str, str]) -> dict[str, Any]:
    """What `text` says about itself, as initial values of an ArticleForm.

    What a person has `corrected` already stands before it.
    """
    found = propose(text)
    kept = {name: corrected[name] for name in ArticleForm.METADATA if name in corrected}
    return {"text": text, **vars(found), "tags": ", ".join(found.tags), **kept}
