"""HTTP input to clean values; a form never saves."""
