#!/usr/bin/python3
"""Does the main job in a running Weir through AT-SPI: chooses the sandbox, opens a stream, changes its topic, sees
what is wrong with it and mends it, reviews, applies, reads the result, exports.

Usage: tour.py WEIR FOLDER    (on a display and a session bus of its own; see tour.sh)
"""

import os
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "support"))
import picture  # noqa: E402
from screen import FIELDS, STEP_SECONDS, Atspi, Missing, Notifications, Screen, wait_for  # noqa: E402

SANDBOX_STREAMS = 12


class Tour(Screen):
    def __init__(self, program, folder):
        self.folder = folder
        self.shots = 0
        super().__init__(subprocess.Popen([program]))

    def shot(self, name):
        self.shots += 1
        path = os.path.join(self.folder, f"{self.shots:02}-{name}.png")
        picture.take(path)
        print(f"{name}: {path}", flush=True)


def main():
    tour = Tour(*sys.argv[1:])
    try:
        tour.shot("start")
        tour.press("Open the sandbox")
        table = tour.find("Event streams", (Atspi.Role.TABLE,))
        wait_for("the list of streams", lambda: Atspi.Table.get_n_rows(table) == SANDBOX_STREAMS)
        tour.shot("list")
        tour.open_row("Event streams", "orders-to-fn")
        tour.find("Concurrency", FIELDS)
        tour.shot("editor")
        spoken = Notifications()
        tour.fill("Topic", "ab")
        tour.read("Topic should have 3 to 200 characters")
        spoken.wait_for("Topic should have 3 to 200 characters")
        tour.shot("error")
        tour.fill("Topic", "orders-of-today")
        tour.press("Review & apply…")
        tour.read("Review the update of orders-to-fn")
        if tour.is_shown("Send without it"):
            tour.press("Send without it")
        tour.shot("review")
        tour.press("Apply 1 change")
        tour.read("The update was applied.")
        spoken.wait_for("The update was applied.")
        tour.shot("applied")
        tour.press("Close")
        tour.press("Export…")
        tour.read("Export orders-to-fn")
        tour.press("cURL")
        tour.shot("export")
    finally:
        tour.process.terminate()
        tour.process.wait(STEP_SECONDS)


if __name__ == "__main__":
    try:
        main()
    except Missing as missing:
        sys.exit(f"The tour stopped: {missing}.")
