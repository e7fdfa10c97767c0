#!/usr/bin/python3
"""Does the main job in a running Weir through AT-SPI: opens a stream, changes a field, reviews, applies, exports.

Usage: tour.py WEIR FOLDER CONFIG_FOLDER    (on a display and a session bus of its own; see tour.sh)
"""

import os
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

STEP_SECONDS = 30
POLL_SECONDS = 0.1
PAINT_SECONDS = 0.5
SANDBOX_STREAMS = 12

FIELDS = (Atspi.Role.TEXT, Atspi.Role.ENTRY, Atspi.Role.PASSWORD_TEXT, Atspi.Role.COMBO_BOX)
BUTTONS = (Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.RADIO_BUTTON, Atspi.Role.CHECK_BOX)


class Missing(Exception):
    """Something that has to be on the screen is not there."""


def wait_for(what, condition):
    """Returns the first result of condition() that is not None or False."""
    deadline = time.monotonic() + STEP_SECONDS
    while True:
        try:
            result = condition()
        except gi.repository.GLib.Error:
            # What was just looked at has gone from the screen.
            result = None
        if result:
            return result
        if time.monotonic() > deadline:
            raise Missing(f"{what} did not appear within {STEP_SECONDS} s")
        time.sleep(POLL_SECONDS)


def descendants(node):
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is None:
            continue
        yield child
        # A table's cells are asked for one by one; a list of thousands is not walked.
        if child.get_role() not in (Atspi.Role.TABLE, Atspi.Role.TREE):
            yield from descendants(child)


class Tour:
    def __init__(self, program, folder, config):
        self.folder = folder
        self.shots = 0
        self.process = subprocess.Popen([program, "--config-dir", config, "--sandbox"])
        self.application = wait_for("Weir on the accessibility bus", self.find_application)

    def find_application(self):
        if self.process.poll() is not None:
            raise Missing(f"Weir ended with exit code {self.process.returncode}")
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and child.get_process_id() == self.process.pid:
                return child
        return None

    def search(self, matches):
        """The first thing on the screen that matches, or None."""
        for node in descendants(self.application):
            if matches(node) and node.get_state_set().contains(Atspi.StateType.SHOWING):
                return node
        return None

    def find(self, name, roles):
        return wait_for(f"“{name}”", lambda: self.search(lambda n: n.get_name() == name and n.get_role() in roles))

    def read(self, part):
        """Waits for a text on the screen that contains `part`."""
        return wait_for(f"a text with “{part}”", lambda: self.search(lambda n: part in (n.get_name() or "")))

    def press(self, name):
        button = self.find(name, BUTTONS)
        wait_for(f"“{name}” to be enabled", lambda: button.get_state_set().contains(Atspi.StateType.ENABLED))
        Atspi.Action.do_action(button, 0)

    def is_shown(self, name):
        return self.search(lambda n: n.get_name() == name) is not None

    def fill(self, name, text):
        field = self.find(name, FIELDS)
        Atspi.Component.grab_focus(field)
        Atspi.EditableText.set_text_contents(field, text)

    def open_row(self, table_name, row_name):
        table = self.find(table_name, (Atspi.Role.TABLE,))
        self.fill("Filter", row_name)
        wait_for(f"one row “{row_name}”", lambda: Atspi.Table.get_n_rows(table) == 1)
        Atspi.Table.add_row_selection(table, 0)
        self.press("Open")

    def shot(self, name):
        self.shots += 1
        path = os.path.join(self.folder, f"{self.shots:02}-{name}.png")
        # The last events that were caused here are painted before the picture is taken.
        time.sleep(PAINT_SECONDS)
        subprocess.run(["import", "-window", "root", path], check=True)
        print(f"{name}: {path}", flush=True)


def main():
    program, folder, config = sys.argv[1:]
    tour = Tour(program, folder, config)
    try:
        table = tour.find("Event streams", (Atspi.Role.TABLE,))
        wait_for("the list of streams", lambda: Atspi.Table.get_n_rows(table) == SANDBOX_STREAMS)
        tour.shot("list")
        tour.open_row("Event streams", "orders-to-fn")
        tour.find("Concurrency", FIELDS)
        tour.shot("editor")
        tour.fill("Messages in a batch", "10001")
        tour.read("Messages in a batch must be")
        tour.shot("error")
        tour.fill("Messages in a batch", "250")
        tour.press("Review & apply…")
        tour.read("Review the update of orders-to-fn")
        if tour.is_shown("Send without it"):
            tour.press("Send without it")
        tour.shot("review")
        tour.press("Apply 1 change")
        tour.read("The update was applied.")
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
