"""What a reviewer types."""

from django import forms

from annotations.choices import CorrectionKind


class DecisionForm(forms.Form):
    """A decision on one revision; what it needs depends on the act, which the workflow knows."""

    seq = forms.IntegerField(min_value=1, max_value=2**31 - 1, widget=forms.HiddenInput)
    # By these the typing is kept when the session has ended.
    tab = forms.CharField(required=False, widget=forms.HiddenInput)
    owner = forms.CharField(required=False, widget=forms.HiddenInput)
    comment = forms.CharField(
        required=False, max_length=4000, widget=forms.Textarea(attrs={"rows": 3})
    )
    kind = forms.ChoiceField(
        required=False,
        choices=[(k.value, k.label) for k in (CorrectionKind.CORRECTION, CorrectionKind.UPDATE)],
        widget=forms.RadioSelect,
    )
    note = forms.CharField(
        label="Note to the public",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class ReasonForm(forms.Form):
    """Why something public is taken down, in words for readers."""

    reason = forms.CharField(
        required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
