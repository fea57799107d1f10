"""SQLite with one `flock` ahead of each write transaction.

SQLite's own busy handler sleeps between tries, longer each time, so under several
writers a few of them wait far longer than the rest. A kernel lock wakes the next
writer at once. Every `atomic` block is a write transaction here, since the
settings ask for BEGIN IMMEDIATE; reads outside of one never wait.
"""

import fcntl
import os
from typing import Any

from django.db.backends.sqlite3 import base


class DatabaseWrapper(base.DatabaseWrapper):
    """One connection of one thread, holding the lock from BEGIN to COMMIT or ROLLBACK."""

    _lock_file: int | None = None

    def _start_transaction_under_autocommit(self) -> None:
        self._lock()
        try:
            super()._start_transaction_under_autocommit()  # type: ignore[misc]
        except BaseException:
            self._unlock()
            raise

    def _commit(self) -> Any:
        result = super()._commit()  # type: ignore[misc]
        self._unlock()  # not after a failed commit: a rollback follows and unlocks
        return result

    def _rollback(self) -> Any:
        try:
            return super()._rollback()  # type: ignore[misc]
        finally:
            self._unlock()

    def _close(self) -> Any:
        try:
            return super()._close()  # type: ignore[misc]
        finally:
            self._unlock()

    def _lock(self) -> None:
        if self.is_in_memory_db():
            return
        # A file description of its own: threads of one process queue too.
        lock_file = os.open(f"{self.settings_dict['NAME']}.lock", os.O_RDWR | os.O_CREAT, 0o600)
        fcntl.flock(lock_file, fcntl.LOCK_EX)
        self._lock_file = lock_file

    def _unlock(self) -> None:
        if self._lock_file is not None:
            os.close(self._lock_file)  # closing releases
            self._lock_file = None
