"""Puts the editor's form together: from a revision, from typing, from a conflict."""

import uuid
from dataclasses import dataclass
from typing import Any

from annotations.models import Claim, Draft, Revision, Verdict

from .merge import FieldMerge, Typed, merge
from .revisions import (
    BaseEvidenceFormSet,
    FactCheckForm,
    evidence_formset,
    initial_from,
    provenance,
)

PLAIN = ("statement", "claimant", "claimant_url", "said_on", "summary", "rationale", "why_checked")
EVIDENCE = ("url", "stance", "title", "publisher", "published_on", "quote", "note")


@dataclass
class Editor:
    """The form of one fact-check with its evidence rows."""

    form: FactCheckForm
    evidence: BaseEvidenceFormSet
    draft: Draft | None = None

    def is_valid(self) -> bool:
        """Whether both parts are; asks both, so that all errors are shown at once."""
        return all([self.form.is_valid(), self.evidence.is_valid()])

    @property
    def errors(self) -> list[tuple[str, str, str]]:
        """Every error as (id of the control, label, message), for the summary."""
        forms = [("", self.form)] + [
            (f"Evidence {number}: ", row) for number, row in enumerate(self.evidence, start=1)
        ]
        found = [
            (str(form[name].id_for_label), f"{prefix}{form[name].label}", str(message))
            for prefix, form in forms
            for name, messages in form.errors.items()
            if name in form.fields
            for message in messages
        ]
        others = [*self.form.non_field_errors(), *self.evidence.non_form_errors()]
        return found + [("", "", str(message)) for message in others]


def typed_of(revision: Revision) -> tuple[dict[str, str], list[dict[str, str]]]:
    """A saved revision as one would type it: plain fields and evidence rows."""
    plain = {name: _text(getattr(revision, name)) for name in PLAIN}
    plain["verdict"] = _text(revision.verdict_id)
    plain["passage"] = " … ".join(annotation.exact for annotation in revision.annotations.all())
    rows = [
        {
            name: citation.source.url if name == "url" else _text(getattr(citation, name))
            for name in EVIDENCE
        }
        for citation in revision.citations.all()
    ]
    return plain, rows


def says_the_same(revision: Revision, body: dict[str, str]) -> bool:
    """Whether a draft's body holds nothing that `revision` doesn't."""
    saved = typed_of(revision)
    _, fields = merge(saved, saved, initial_from(body), {})
    return not fields


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def fresh_editor(
    user_id: int, claim: Claim | None, head: Revision | None, sentence_text: str, **initial: str
) -> Editor:
    """The form as it opens: filled from `head`, or empty with `initial` for a new claim."""
    plain, rows = typed_of(head) if head else ({"passage": sentence_text, **initial}, [])
    return _unbound(user_id, claim, head.seq if head else 0, sentence_text, plain, rows)


def drafted_editor(user_id: int, draft: Draft, sentence_text: str) -> Editor:
    """The form filled with typing that was kept, beginning from what it began from."""
    plain, rows = initial_from(draft.body)
    editor = _unbound(
        user_id, draft.claim, draft.base_seq, sentence_text, plain, rows, tab=draft.tab
    )
    editor.draft = draft
    return editor


def merged_editor(
    user_id: int, draft: Draft, base: Revision | None, head: Revision, sentence_text: str
) -> tuple[Editor, list[FieldMerge]]:
    """For typing that began from `base` while `head` was saved: a form with both together.

    It is to be saved on top of `head`; the fields that differ come beside it.
    """
    verdicts = {str(verdict.pk): verdict.label for verdict in Verdict.objects.all()}
    begun: Typed = typed_of(base) if base else ({}, [])
    (plain, rows), fields = merge(begun, typed_of(head), initial_from(draft.body), verdicts)
    editor = _unbound(user_id, draft.claim, head.seq, sentence_text, plain, rows, tab=draft.tab)
    editor.draft = draft
    return editor, fields


def _unbound(
    user_id: int,
    claim: Claim | None,
    base_seq: int,
    sentence_text: str,
    plain: dict[str, str],
    rows: list[dict[str, str]],
    tab: uuid.UUID | None = None,
) -> Editor:
    hidden = provenance(user_id, claim_id=claim.pk if claim else None, base_seq=base_seq, tab=tab)
    return Editor(
        form=FactCheckForm(initial={**plain, **hidden}, sentence_text=sentence_text),
        evidence=evidence_formset(0 if rows else 1)(initial=rows, prefix="evidence"),
    )


def posted_editor(data: Any, sentence_text: str) -> Editor:
    """The form as it was posted."""
    return Editor(
        form=FactCheckForm(data, sentence_text=sentence_text),
        evidence=evidence_formset(0)(data, prefix="evidence"),
    )
