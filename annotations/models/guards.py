"""Triggers: what the database refuses even when nobody asks the program.

Each guard is one condition under which a write is refused, in SQL that SQLite and
PostgreSQL both read. They are dropped and made again together, so what a later
migration needs is one call of `install`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from django.db import connection, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

APPEND_ONLY = (
    "articleversion",
    "revision",
    "annotation",
    "citation",
    "review",
    "correction",
    "event",
)


class Guard(NamedTuple):
    """Refuse `event` on `table` with `message` where `condition` holds for NEW and OLD."""

    name: str
    event: str
    table: str
    message: str
    condition: str


def _append_only(table: str) -> list[Guard]:
    message = f"{table}: rows are kept as they were written"
    return [
        Guard(f"guard_{table}_update", "UPDATE", table, message, "1 = 1"),
        Guard(f"guard_{table}_delete", "DELETE", table, message, "1 = 1"),
    ]


_SEALED = """EXISTS (
    SELECT 1 FROM annotations_revision r
    JOIN annotations_claim c ON c.id = r.claim_id
    JOIN annotations_revision h ON h.id = c.head_id
    WHERE r.id = NEW.revision_id AND r.seq <= h.seq)"""

_HEAD_MOVED = "COALESCE(NEW.head_id, 0) <> COALESCE(OLD.head_id, 0)"
_APPROVED_MOVED = "COALESCE(NEW.approved_id, 0) <> COALESCE(OLD.approved_id, 0)"

GUARDS: list[Guard] = [
    *(guard for table in APPEND_ONLY for guard in _append_only(table)),
    Guard(
        "guard_sentence_update",
        'UPDATE OF id, version_id, position, start, "end", kind, paragraph',
        "sentence",
        "sentence: only its triage can change",
        "1 = 1",
    ),
    Guard("guard_sentence_delete", "DELETE", "sentence", "sentence: rows are kept", "1 = 1"),
    Guard(
        "guard_revision_seq",
        "INSERT",
        "revision",
        "revision: numbers follow one another without a gap",
        """NEW.seq <> 1 + (SELECT COALESCE(MAX(seq), 0) FROM annotations_revision
        WHERE claim_id = NEW.claim_id)""",
    ),
    Guard(
        "guard_annotation_sealed",
        "INSERT",
        "annotation",
        "annotation: the revision is already saved",
        _SEALED,
    ),
    Guard(
        "guard_citation_sealed",
        "INSERT",
        "citation",
        "citation: the revision is already saved",
        _SEALED,
    ),
    Guard(
        "guard_review_head",
        "INSERT",
        "review",
        "review: only the newest revision of a submitted claim can be decided",
        """NOT EXISTS (SELECT 1 FROM annotations_claim c
        WHERE c.head_id = NEW.revision_id AND c.state = 'submitted')""",
    ),
    Guard(
        "guard_review_four_eyes",
        "INSERT",
        "review",
        "review: nobody decides on a fact-check they contributed to",
        """EXISTS (SELECT 1 FROM annotations_revision r
        JOIN annotations_claim c ON c.id = r.claim_id
        LEFT JOIN annotations_revision a ON a.id = c.approved_id
        WHERE c.head_id = NEW.revision_id AND r.author_id = NEW.reviewer_id
        AND r.seq > COALESCE(a.seq, 0))""",
    ),
    Guard(
        "guard_review_role",
        "INSERT",
        "review",
        "review: only active reviewers and admins decide",
        """NOT EXISTS (SELECT 1 FROM annotations_user u
        WHERE u.id = NEW.reviewer_id AND u.is_active AND u.role IN ('reviewer', 'admin'))""",
    ),
    Guard(
        "guard_claim_begin",
        "INSERT",
        "claim",
        "claim: begins in work and unapproved",
        "NEW.approved_id IS NOT NULL OR NEW.state <> 'in_work'",
    ),
    Guard(
        "guard_claim_head",
        "UPDATE",
        "claim",
        "claim: the head moves forward within its own revisions",
        f"""{_HEAD_MOVED} AND NOT EXISTS (SELECT 1 FROM annotations_revision n
        LEFT JOIN annotations_revision o ON o.id = OLD.head_id
        WHERE n.id = NEW.head_id AND n.claim_id = NEW.id AND n.seq > COALESCE(o.seq, 0))""",
    ),
    Guard(
        "guard_claim_approved",
        "UPDATE",
        "claim",
        "claim: the approved pointer moves only to the head, and only with an approving review",
        f"""{_APPROVED_MOVED} AND NEW.approved_id IS NOT NULL AND NOT (
        NEW.approved_id = NEW.head_id
        AND EXISTS (SELECT 1 FROM annotations_review v
            JOIN annotations_revision r ON r.id = v.revision_id
            WHERE r.id = NEW.approved_id AND r.claim_id = NEW.id AND v.decision = 'approve')
        AND NOT EXISTS (SELECT 1 FROM annotations_correction k
            WHERE k.kind = 'retraction' AND k.from_revision_id = NEW.approved_id))""",
    ),
    Guard(
        "guard_claim_correction",
        "UPDATE",
        "claim",
        "claim: what was approved is replaced or taken back only with a correction note",
        f"""{_APPROVED_MOVED} AND OLD.approved_id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM annotations_correction k
            WHERE k.from_revision_id = OLD.approved_id
            AND COALESCE(k.to_revision_id, 0) = COALESCE(NEW.approved_id, 0))""",
    ),
]


def install(database: BaseDatabaseWrapper) -> None:
    """Make every guard anew on `database`."""
    remove(database)
    with database.cursor() as cursor:
        for guard in GUARDS:
            for statement in _create(guard, database.vendor):
                cursor.execute(statement)


def remove(database: BaseDatabaseWrapper) -> None:
    """Drop every guard; only inside `lifted` or ahead of `install`."""
    with database.cursor() as cursor:
        for guard in GUARDS:
            on_table = f" ON annotations_{guard.table}" if database.vendor != "sqlite" else ""
            cursor.execute(f"DROP TRIGGER IF EXISTS {guard.name}{on_table}")
            if on_table:
                cursor.execute(f"DROP TRIGGER IF EXISTS {guard.name}_all{on_table}")


def missing(database: BaseDatabaseWrapper) -> list[str]:
    """Names of guards that are not in `database`, sorted."""
    query = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": "SELECT tgname FROM pg_trigger",
    }[database.vendor]
    with database.cursor() as cursor:
        cursor.execute(query)
        present = {row[0] for row in cursor.fetchall()}
    return sorted({guard.name for guard in GUARDS} - present)


@contextmanager
def lifted(database: Any = connection) -> Iterator[None]:
    """Lift all guards for one transaction: for the operator's `remove_demo` alone."""
    with transaction.atomic(using=database.alias):
        remove(database)
        yield
        if database.vendor == "postgresql":
            with database.cursor() as cursor:  # no trigger is made while others are pending
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        install(database)


def _create(guard: Guard, vendor: str) -> list[str]:
    if vendor == "sqlite":
        return [
            f"CREATE TRIGGER {guard.name} BEFORE {guard.event} ON annotations_{guard.table} "
            f"BEGIN SELECT RAISE(ABORT, '{guard.message}') WHERE {guard.condition}; END"
        ]
    statements = [
        f"CREATE OR REPLACE FUNCTION {guard.name}() RETURNS trigger LANGUAGE plpgsql AS $$ "
        f"BEGIN IF {guard.condition} THEN RAISE EXCEPTION '{guard.message}' "
        "USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN NEW; END $$",
        f"CREATE TRIGGER {guard.name} BEFORE {guard.event} ON annotations_{guard.table} "
        f"FOR EACH ROW EXECUTE FUNCTION {guard.name}()",
    ]
    if guard.event == "DELETE":
        statements.append(
            f"CREATE TRIGGER {guard.name}_all BEFORE TRUNCATE ON annotations_{guard.table} "
            f"FOR EACH STATEMENT EXECUTE FUNCTION {guard.name}()"
        )
    return statements
