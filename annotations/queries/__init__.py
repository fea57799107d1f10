"""What each page shows: one function a page, in a fixed number of queries."""
