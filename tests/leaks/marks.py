"""Marked secrets, and the search for what is left of them."""

import base64
import json
import random
import re
import shlex
import string
import urllib.parse

WINDOW = 16
# What each escapes in its own way.
SPECIAL = "\"/'"


class Mark:
    """A secret that nothing else is like: two windows of letters and digits, and special characters between them."""

    def __init__(self, name, special=SPECIAL):
        letters = string.ascii_letters + string.digits
        pick = random.SystemRandom().choice
        self.name = name
        self.windows = ["".join(pick(letters) for _ in range(WINDOW)) for _ in range(2)]
        self.text = special.join(self.windows)
        self.patterns = list(patterns_of(self))
        self.spaced_patterns = list(spaced_patterns_of(self))


def base64_phases(text):
    """The letters of base64 that the text alone decides, for each of the three places where it can begin."""
    raw = text.encode()
    for before in range(3):
        coded = base64.b64encode(b"\0" * before + raw + b"\0\0")
        yield coded[-(-8 * before // 6) : 8 * (before + len(raw)) // 6]


# Each turns a text into what stands for it in a file, an answer or in memory.
ENCODINGS = {
    "plain": lambda text: text.encode(),
    "utf-16": lambda text: text.encode("utf-16-le"),
    "utf-16, reversed": lambda text: text[::-1].encode("utf-16-le"),
    "reversed": lambda text: text[::-1].encode(),
    "base64, first place": lambda text: base64.b64encode(text.encode()),
    "base64, second place": lambda text: base64.b64encode(b"-" + text.encode()),
    "base64, third place": lambda text: base64.b64encode(b"--" + text.encode()),
    "hexadecimal": lambda text: text.encode().hex().encode(),
    "HEXADECIMAL": lambda text: text.encode().hex().upper().encode(),
    "percent": lambda text: urllib.parse.quote(text, safe="").encode(),
    "JSON": lambda text: json.dumps(text).encode()[1:-1],
    "shell": lambda text: shlex.quote(text).encode(),
    # As the undo history of a line edit keeps it, a letter in every record.
    "a letter in 16 bytes": lambda text: b"".join(letter.encode("utf-16-le") + b"\0" * 14 for letter in text),
}


def patterns_of(mark):
    """What to search for: each window of the mark in each encoding, so that a piece of it is found as well."""
    for window in mark.windows:
        for name in ("plain", "utf-16", "reversed", "utf-16, reversed", "hexadecimal", "HEXADECIMAL"):
            yield ENCODINGS[name](window)
        yield from base64_phases(window)


def spaced_patterns_of(mark):
    for window in mark.windows:
        letters = (letter.encode("utf-16-le") for letter in window)
        yield re.compile(b".{14}".join(letters), re.DOTALL)


def find(marks, content):
    """The marks of which the content has something, each with the number of places."""
    found = {}
    for mark in marks:
        hits = sum(content.count(pattern) for pattern in mark.patterns)
        hits += sum(len(pattern.findall(content)) for pattern in mark.spaced_patterns)
        if hits:
            found[mark.name] = hits
    return found
