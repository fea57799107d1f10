"""Pages of the desk: for people of the newsroom."""
