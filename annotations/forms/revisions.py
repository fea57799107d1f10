"""The editor's form: one fact-check with its evidence links."""

import uuid
from typing import Any, cast

from django import forms
from django.forms import BaseFormSet, formset_factory

from annotations.choices import Stance
from annotations.models import Revision, Verdict
from annotations.text.anchors import AmbiguousPassage, PassageNotFound, locate_passage

from .fields import DayField, WebAddressField
from .owners import sign_owner

LARGEST = 2**31 - 1  # what an integer column holds


class FactCheckForm(forms.Form):
    """The fields of a revision, and hidden ones that say where the form came from."""

    passage = forms.CharField(
        label="Passage",
        help_text="the words you check",
        strip=True,
        widget=forms.Textarea(attrs={"rows": 2, "class": "serif"}),
        error_messages={"required": "Say which words of the sentence you check."},
    )
    verdict = forms.ModelChoiceField(
        queryset=Verdict.objects.all(),
        required=False,
        widget=forms.RadioSelect,
        empty_label=None,
    )
    statement = forms.CharField(
        label="What is claimed",
        help_text="in one sentence",
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    claimant = forms.CharField(
        label="Who claims it", required=False, max_length=200, help_text="to submit"
    )
    claimant_url = WebAddressField(label="Where it was said", help_text="link")
    said_on = DayField(label="Said on")
    summary = forms.CharField(
        help_text="for the margin and search",
        required=False,
        max_length=Revision.SUMMARY_LENGTH,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    rationale = forms.CharField(
        help_text="Markdown",
        required=False,
        max_length=Revision.RATIONALE_LENGTH,
        widget=forms.Textarea(attrs={"rows": 6, "class": "serif"}),
    )
    why_checked = forms.CharField(
        label="Why we check it", required=False, max_length=300, help_text="for readers"
    )

    claim = forms.IntegerField(required=False, max_value=LARGEST, widget=forms.HiddenInput)
    base_seq = forms.IntegerField(min_value=0, max_value=LARGEST, widget=forms.HiddenInput)
    key = forms.UUIDField(widget=forms.HiddenInput)
    tab = forms.UUIDField(widget=forms.HiddenInput)
    owner = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, sentence_text: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sentence_text = sentence_text

    def clean_passage(self) -> tuple[int, int]:
        """Start and end of the passage, in code points of the sentence's text."""
        try:
            return locate_passage(self.sentence_text, self.cleaned_data["passage"])
        except PassageNotFound as problem:
            raise forms.ValidationError(
                "These words are not in the sentence. Copy them from it exactly."
            ) from problem
        except AmbiguousPassage as problem:
            raise forms.ValidationError(
                "These words are in the sentence more than once. Add the words around them."
            ) from problem


class EvidenceForm(forms.Form):
    """One evidence link."""

    url = WebAddressField(label="Link", required=True)
    stance = forms.ChoiceField(
        choices=[("", "Choose…"), *Stance.choices],
        error_messages={"required": "Say what it does to the claim."},
    )
    title = forms.CharField(required=False, max_length=300)
    publisher = forms.CharField(required=False, max_length=200)
    published_on = DayField(label="Published on")
    quote = forms.CharField(
        required=False,
        max_length=2000,
        help_text="the source's own words",
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    note = forms.CharField(required=False, max_length=500)

    def has_changed(self) -> bool:
        """Whether anything was typed; the stance alone says nothing."""
        return bool(set(self.changed_data) - {"stance"})


class BaseEvidenceFormSet(BaseFormSet[EvidenceForm]):
    """The evidence links of one fact-check, in order; a row left empty does not count."""

    def add_fields(self, form: EvidenceForm, index: int | None) -> None:
        super().add_fields(form, index)
        form.fields["DELETE"].label = "Remove"

    def kept(self) -> list[dict[str, Any]]:
        """The cleaned rows that are filled in and not to be removed."""
        return [
            {name: value for name, value in row.items() if name != "DELETE"}
            for row in self.cleaned_data
            if row and not row.get("DELETE")
        ]


def evidence_formset(rows: int) -> type[BaseEvidenceFormSet]:
    """A formset class that shows `rows` empty rows below the filled ones."""
    made = formset_factory(
        EvidenceForm,
        formset=BaseEvidenceFormSet,
        extra=rows,
        can_delete=True,
        max_num=50,
        validate_max=True,
    )
    return cast(type[BaseEvidenceFormSet], made)


def provenance(
    user_id: int, *, claim_id: int | None, base_seq: int, tab: uuid.UUID | None
) -> dict[str, Any]:
    """Initial values of the hidden fields of a form shown to `user_id`.

    `tab` is given where the form goes on with typing that was kept.
    """
    tab = tab or uuid.uuid4()
    return {
        "claim": claim_id,
        "base_seq": base_seq,
        "key": uuid.uuid4(),
        "tab": tab,
        "owner": sign_owner(user_id, tab),
    }


def initial_from(body: dict[str, str]) -> tuple[dict[str, str], list[dict[str, str]]]:
    """Initial values of the form and of its evidence rows from a draft's body."""
    plain = {name: value for name, value in body.items() if not name.startswith("evidence-")}
    rows: dict[int, dict[str, str]] = {}
    for name, value in body.items():
        prefix, _, rest = name.partition("-")
        number, _, field = rest.partition("-")
        if prefix == "evidence" and number.isdecimal() and len(number) < 5 and value:
            rows.setdefault(int(number), {})[field] = value
    filled = [row for _, row in sorted(rows.items()) if row.get("url") or row.get("quote")]
    return plain, filled
