#!/usr/bin/python3
"""Makes the pictures of the README from the sandbox, in both appearances.

Usage: screenshots.py WEIR FOLDER    (on a display and a session bus of its own; see with-desktop.sh)
"""

import json
import os
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "support"))
import picture  # noqa: E402
from screen import BUTTONS, FIELDS, KEYSYM_RETURN, KEYSYM_UP, STEP_SECONDS, Atspi, Missing, Screen  # noqa: E402

APPEARANCES = ("light", "dark")
# Of no account anywhere.
PASSWORD = "changed"


class Pictures(Screen):
    def __init__(self, program, folder, appearance):
        self.folder = folder
        self.appearance = appearance
        config = os.path.join(os.environ["HOME"], appearance)
        os.mkdir(config, 0o700)
        with open(os.path.join(config, "settings.json"), "w", encoding="utf-8") as settings:
            json.dump({"appearance": appearance, "language": "en"}, settings)
        super().__init__(subprocess.Popen([program, "--config-dir", config, "--sandbox"]))

    def take(self, name):
        picture.take(os.path.join(self.folder, f"{name}-{self.appearance}.png"), self.application)

    def add_sample(self, name, from_below):
        """A menu that is no part of the menu bar is seen by nobody who walks the window, so by its place there."""
        self.press("Add samples")
        time.sleep(picture.PAINT_SECONDS)
        for keysym in [KEYSYM_UP] * from_below + [KEYSYM_RETURN]:
            self.press_key(keysym)
        self.read(name)

    def walk(self):
        self.open_row("Event streams", "orders-to-fn")
        self.find("Concurrency", FIELDS)
        self.take("editor")
        self.press("Rule lab")
        self.add_sample("kafka-message", 3)
        self.add_sample("obs-object-put", 1)
        self.take("rules")
        self.press("Back to the form")
        self.type("Password", PASSWORD)
        self.fill("Messages in a batch", "250")
        self.press("Review & apply…")
        self.read("Review the update of orders-to-fn")
        Atspi.Component.grab_focus(self.find("Apply 2 changes", BUTTONS))
        self.take("review")


def main():
    program, folder = sys.argv[1:]
    for appearance in APPEARANCES:
        pictures = Pictures(program, folder, appearance)
        try:
            pictures.walk()
        finally:
            pictures.process.terminate()
            pictures.process.wait(STEP_SECONDS)


if __name__ == "__main__":
    try:
        main()
    except Missing as missing:
        sys.exit(f"A picture cannot be taken: {missing}.")
