"""Article text as plain Python: splitting, structure, anchors and comparison, without Django."""
