"""Lists written out in one line, as in "1) The first 2) The second"."""

import re

BULLETS = "•‣◦⁃▪●■"
_NUMBER = re.compile(r"(\(?)(\d{1,3}|[a-z])(\.\)|[.)])\s")
_LATER_NUMBER = re.compile(r"(?<=\s)(\(?)(\d{1,3}|[a-z])(\.\)|[.)])(?=\s)")


def item_starts(block: str) -> list[int]:
    """Return where each item of a list in one line begins, in code points; 0 for the first.

    A block that is no list is one item. Numbers and lower-case letters must go on by one and be
    written alike, so that figures in an item are left alone.
    """
    starts = [0]
    if block and block[0] in BULLETS:
        bullet = re.compile(rf"(?<=\s){block[0]}(?=\s*\w)")
        return starts + [match.start() for match in bullet.finditer(block)]
    first = _NUMBER.match(block)
    if first is None:
        return starts
    shape, value = (first[1], first[3]), first[2]
    for match in _LATER_NUMBER.finditer(block, first.end()):
        if (match[1], match[3]) == shape and match[2] == _next(value):
            starts.append(match.start())
            value = match[2]
    return starts


def _next(value: str) -> str:
    return str(int(value) + 1) if value.isdecimal() else chr(ord(value) + 1)
