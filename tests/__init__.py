"""Tests mirror the source; `browser/` drives a real one."""
