"""HTTP only: load, form, workflow, answer."""
