"""Readable parts of addresses."""

import re
import unicodedata

LONGEST = 60  # characters
# Letters that decomposing leaves whole.
_LETTERS = str.maketrans(
    {"ß": "ss", "ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i"}
)


def slug_of(text: str) -> str:
    """`text` in lower-case ASCII with hyphens, cut between words at 60 characters.

    Empty when nothing of `text` is left in ASCII, as with most scripts but Latin.
    """
    letters = unicodedata.normalize("NFKD", text.lower().translate(_LETTERS))
    ascii_text = letters.encode("ascii", "ignore").decode().replace("'", "")
    slug = "-".join(re.findall(r"[a-z0-9]+", ascii_text))
    if len(slug) <= LONGEST:
        return slug
    return slug[: LONGEST + 1].rpartition("-")[0] or slug[:LONGEST]
