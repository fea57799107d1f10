"""Readable parts of addresses."""

import re
import unicodedata

LONGEST = 60  # characters


def slug_of(text: str) -> str:
    """`text` in lower-case ASCII with hyphens, cut between words at 60 characters.

    Empty when nothing of `text` is left in ASCII, as with most scripts but Latin.
    """
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    slug = "-".join(re.findall(r"[a-z0-9]+", ascii_text.lower().replace("'", "")))
    if len(slug) <= LONGEST:
        return slug
    return slug[: LONGEST + 1].rpartition("-")[0] or slug[:LONGEST]
