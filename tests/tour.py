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

    def find(self, name, *roles):
        """The first thing on the screen with this name and one of these roles; a name may end with an ellipsis."""

        def search():
            for node in descendants(self.application):
                if roles and node.get_role() not in roles:
                    continue
                if node.get_name() != name:
                    continue
                if node.get_state_set().contains(Atspi.StateType.SHOWING):
                    return node
            return None

        return wait_for(f"“{name}”", search)

    def text(self, part):
        """Waits until some showing label contains `part`."""

        def search():
            for node in descendants(self.application):
                if part in (node.get_name() or "") and node.get_state_set().contains(Atspi.StateType.SHOWING):
                    return node
            return None

        return wait_for(f"a text with “{part}”", search)

    def press(self, name):
        button = self.find(name, Atspi.Role.PUSH_BUTTON, Atspi.Role.BUTTON_MENU if hasattr(Atspi.Role, "BUTTON_MENU")
                           else Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.RADIO_BUTTON,
                           Atspi.Role.CHECK_BOX)
        wait_for(f"“{name}” to be enabled", lambda: button.get_state_set().contains(Atspi.StateType.ENABLED))
        button.get_action_iface().do_action(0)

    def fill(self, name, text):
        field = self.find(name, Atspi.Role.TEXT, Atspi.Role.ENTRY, Atspi.Role.COMBO_BOX)
        field.get_editable_text_iface().set_text_contents(text)

    def shot(self, name):
        self.shots += 1
        path = os.path.join(self.folder, f"{self.shots:02}-{name}.png")
        subprocess.run(["import", "-window", "root", path], check=True)
        print(f"{name}: {path}", flush=True)


def main():
    program, folder, config = sys.argv[1:]
    tour = Tour(program, folder, config)
    try:
        tour.text("orders-to-fn")
        tour.shot("list")
    finally:
        tour.process.terminate()
        tour.process.wait(STEP_SECONDS)


if __name__ == "__main__":
    try:
        main()
    except Missing as missing:
        sys.exit(f"The tour stopped: {missing}.")
