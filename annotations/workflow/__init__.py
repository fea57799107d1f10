"""Every write: atomic, keyword-only, `by=` the actor, and always with its Event."""
