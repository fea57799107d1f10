"""Pages for readers: read-only, and without a session."""
