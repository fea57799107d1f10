"""Django's SQLite backend, with writers queued by the kernel; see base.py."""
