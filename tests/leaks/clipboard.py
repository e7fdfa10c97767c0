"""What lies in the clipboard, and another program that puts something there."""

import contextlib
import subprocess

from screen import wait_for
from surfaces import Surface

SELECTIONS = ("clipboard", "primary")
# What an owner answers to these is about the selection, or has an effect.
NO_CONTENT = (b"TARGETS", b"TIMESTAMP", b"MULTIPLE", b"SAVE_TARGETS", b"DELETE")


class Clipboard(Surface):
    """What it held, in every form, when this was made; and what is selected."""

    def __init__(self, name):
        self.name = name
        self.contents = [read(selection, target) for selection in SELECTIONS for target in targets_of(selection)]

    def parts(self):
        yield from self.contents

    def plant(self, content):
        with held(content):
            return Clipboard(self.name)

    def clean(self):
        """It went with its owner."""


def read(selection="clipboard", target="UTF8_STRING"):
    """Empty where nothing is there."""
    return subprocess.run(["xclip", "-out", "-selection", selection, "-target", target], capture_output=True,
                          check=False).stdout


def targets_of(selection):
    return [target.decode() for target in read(selection, "TARGETS").split() if target not in NO_CONTENT]


@contextlib.contextmanager
def held(content):
    """Another program has the content in the clipboard, until the end of the block."""
    command = ["xclip", "-in", "-selection", "clipboard", "-quiet"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL) as owner:
        try:
            owner.stdin.write(content)
            owner.stdin.close()
            wait_for("what was put into the clipboard", lambda: read() == content)
            yield
        finally:
            owner.kill()
