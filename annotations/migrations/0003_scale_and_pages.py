"""The default scale of verdicts, and outlines of the pages every newsroom needs."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

SCALE = [
    ("true", "True", 5, "Accurate; nothing significant is left out."),
    ("mostly-true", "Mostly true", 4, "Accurate, but needs a detail."),
    ("half-true", "Half true", 3, "Partly accurate, partly not."),
    ("mostly-false", "Mostly false", 2, "A grain of truth in a false whole."),
    ("false", "False", 1, "Not accurate."),
    ("missing-context", "Missing context", None, "Correct, but what is left out misleads."),
    ("unverifiable", "Unverifiable", None, "Cannot be settled from open evidence."),
]

METHODOLOGY = """\
We check what articles claim, sentence by sentence.

## How we choose

We check a claim if it can be tested, matters to readers and is being repeated.
We hold every claimant to the same standard.

## How we check

An editor marks the exact words, writes down who claims what, gathers evidence for and
against, and cites every source with a link and the passage it rests on.

## How we decide

One editor writes, another person approves. Nobody approves a fact-check they wrote any
part of; the program and its database both refuse it. An approval holds for the exact text
that was approved.

## How we correct

A change to a public fact-check is dated, explained and shown on its page.
"""

CORRECTIONS = """\
When we get something wrong, we say so on the page where it was wrong.

- An **update** adds what has become known since.
- A **correction** mends an error of ours.
- A **retraction** takes a verdict back. Its page stays and says why.

Every one of them is dated, explained, listed on [the corrections page](/corrections/) and
kept in the history of its fact-check. Earlier texts stay readable there.
"""

FUNDING = """\
*This page is an outline. An admin of the newsroom writes it under Records.*

Say here who pays for the work, since when, and how much; whether a state or a party is
among them; and that none of them has a say in what is checked or how it ends.
"""

TEAM = """\
*This page is an outline. An admin of the newsroom writes it under Records.*

Say here who works in the newsroom, what they did before, and how to reach them.
"""

PAGES = [
    ("methodology", "How we work", METHODOLOGY),
    ("corrections-policy", "Corrections policy", CORRECTIONS),
    ("funding", "Funding", FUNDING),
    ("team", "Team", TEAM),
]


def load(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    verdict, page = apps.get_model("annotations", "Verdict"), apps.get_model("annotations", "Page")
    for order, (slug, label, value, definition) in enumerate(SCALE, start=1):
        verdict.objects.create(
            slug=slug,
            label=label,
            value=value,
            definition=definition,
            tone=slug,
            icon=slug,
            order=order,
        )
    for order, (slug, title, body) in enumerate(PAGES, start=1):
        page.objects.create(slug=slug, title=title, body=body, order=order)


class Migration(migrations.Migration):
    dependencies = [("annotations", "0002_guards")]
    operations = [migrations.RunPython(load, migrations.RunPython.noop)]
