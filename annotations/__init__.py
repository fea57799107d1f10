"""Articles as sentences, fact-checks of what they claim, and the review between the two."""
