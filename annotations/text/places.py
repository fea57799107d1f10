"""A possible end of a sentence together with what stands around it."""

import re
from dataclasses import dataclass

from annotations.text.abbreviations import Knowledge, looks_abbreviated

QUOTES = "\"'”’»›“‘«」』"

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_MARKS = "\"'“”„«»‘’([{—–-/•‣◦⁃▪●■ "  # what may stand before a word without belonging to it
_REACH = 40  # code points before a stop that are looked at


@dataclass(slots=True)
class Place:
    """A stop in its block; all offsets are code points of the block."""

    block: str
    language: str
    known: Knowledge
    start: int  # where its sentence begins
    at: int  # the stop itself
    stop: str  # the run of stops
    close: str  # what closes on it
    lead: str  # what opens after it
    next: int  # the first character after that
    first: str  # that character

    @property
    def quoted(self) -> bool:
        """Whether a quotation mark closes on the stop."""
        return self.close != "" and self.close[-1] in QUOTES

    def token_before(self) -> str:
        """What stands before the stop without a space between."""
        before = self.block[max(self.start, self.at - _REACH) : self.at]
        return before.rsplit(None, 1)[-1] if before and not before[-1].isspace() else ""

    def word_before(self) -> str:
        """The token before the stop, without quotation marks, brackets and bullets before it."""
        return self.token_before().lstrip(_MARKS)

    def opening(self, word: str) -> str:
        """The sentence as far as `word`, the one before the stop, without marks around it."""
        return self.block[self.start : self.at - len(word)].strip(_MARKS)

    def word_after(self) -> str:
        """The word after the stop in lower case; empty if something else follows."""
        match = _WORD.match(self.block, self.next)
        return match[0].lower() if match else ""

    def starter_follows(self) -> bool:
        """Whether the word after the stop is one that likes to begin sentences."""
        return self.word_after() in self.known.starters

    def is_abbreviation(self, low: str) -> bool:
        """Whether `low`, a word in lower case, takes a stop without ending a sentence."""
        return (
            len(low) == 1
            or low in self.known.titles
            or low in self.known.maybe_last
            or low in self.known.numbered
            or self.is_listed(low)
        )

    def is_listed(self, low: str) -> bool:
        """Whether `low` is short and sentencex lists it as an abbreviation."""
        return len(low) < 7 and low.isalpha() and looks_abbreviated(low, self.language)
