"""A program on the screen as a screen reader sees it: by the accessible names of what is there."""

import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

STEP_SECONDS = 90
POLL_SECONDS = 0.1
KEYSYM_RETURN = 0xFF0D
KEYSYM_UP = 0xFF52
KEYSYM_MENU = 0xFF67
CONTROL = 1 << Atspi.ModifierType.CONTROL

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


def children(node):
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield child


def is_showing(node):
    return node.get_state_set().contains(Atspi.StateType.SHOWING)


def descendants(node, of_interest=lambda _: True):
    """Without those that are of no interest, and what is in them."""
    for child in filter(of_interest, children(node)):
        yield child
        # A table's cells are asked for one by one; a list of thousands is not walked.
        if child.get_role() not in (Atspi.Role.TABLE, Atspi.Role.TREE):
            yield from descendants(child, of_interest)


def text_of(node):
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


class Notifications:
    """What a screen reader speaks by itself, from now on."""

    def __init__(self):
        self.texts = []
        self.listener = Atspi.EventListener.new(self.take)
        self.listener.register("object:state-changed:showing")

    def take(self, event):
        try:
            if event.source.get_role() == Atspi.Role.NOTIFICATION:
                self.texts.append(event.source.get_name())
        except GLib.Error:
            # It has gone from the screen; what is spoken stays longer.
            pass

    def wait_for(self, part):
        def heard():
            while GLib.MainContext.default().iteration(False):
                pass
            return any(part in text for text in self.texts)

        wait_for(f"“{part}”, spoken,", heard)


class Screen:
    def __init__(self, process):
        self.process = process
        self.application = wait_for("Weir on the accessibility bus", self.find_application)

    def find_application(self):
        if self.process.poll() is not None:
            raise Missing(f"Weir ended with exit code {self.process.returncode}")
        return next((child for child in children(Atspi.get_desktop(0))
                     if child.get_process_id() == self.process.pid), None)

    def search(self, matches):
        """The first thing on the screen that matches, or None."""
        return next(filter(matches, descendants(self.application, is_showing)), None)

    def find(self, name, roles):
        return wait_for(f"“{name}”", lambda: self.search(lambda n: n.get_name() == name and n.get_role() in roles))

    def read(self, part):
        """Waits for a text on the screen that contains `part`."""
        return wait_for(f"a text with “{part}”", lambda: self.is_read(part))

    def is_read(self, part):
        return self.search(lambda n: part in (n.get_name() or "")) is not None

    def press(self, name, window=None):
        """The first button of that name, or the one in the window with the title `window`."""
        if window is None:
            button = self.find(name, BUTTONS)
        else:
            button = wait_for(f"“{name}” in “{window}”", lambda: next(
                (n for top in children(self.application) if top.get_name() == window
                 for n in descendants(top, is_showing) if n.get_name() == name and n.get_role() in BUTTONS), None))
        # Behind a dialog that waits for its answer a button takes the focus, and no press.
        wait_for(f"“{name}” to be enabled", lambda: button.get_state_set().contains(Atspi.StateType.ENABLED)
                 and Atspi.Action.get_action_name(button, 0) != "SetFocus")
        Atspi.Action.do_action(button, 0)

    def choose(self, name):
        """Chooses an item of a menu, which need not be open."""
        def item():
            return next((n for bar in self.menu_bars() for n in descendants(bar)
                         if n.get_name() == name and n.get_role() == Atspi.Role.MENU_ITEM
                         and n.get_state_set().contains(Atspi.StateType.ENABLED)), None)

        Atspi.Action.do_action(wait_for(f"“{name}” in a menu", item), 0)

    def menu_bars(self):
        return (part for window in children(self.application) for part in children(window)
                if part.get_role() == Atspi.Role.MENU_BAR)

    def is_shown(self, name):
        return self.search(lambda n: n.get_name() == name) is not None

    def fill(self, name, text):
        field = self.find(name, FIELDS)
        Atspi.Component.grab_focus(field)
        Atspi.EditableText.set_text_contents(field, text)

    def focus(self, name):
        """Returns the field, once it has the focus."""
        field = self.find(name, FIELDS)
        Atspi.Component.grab_focus(field)
        wait_for(f"the focus in “{name}”", lambda: field.get_state_set().contains(Atspi.StateType.FOCUSED))
        return field

    def type(self, name, text):
        """By the keyboard, letter by letter, in the place of what is there."""
        field = self.focus(name)
        Atspi.generate_keyboard_event(0, text, Atspi.KeySynthType.STRING)
        wait_for("what was typed", lambda: Atspi.Text.get_character_count(field) == len(text))

    def press_key(self, keysym):
        Atspi.generate_keyboard_event(keysym, None, Atspi.KeySynthType.SYM)

    def press_with_control(self, letter):
        Atspi.generate_keyboard_event(CONTROL, None, Atspi.KeySynthType.LOCKMODIFIERS)
        self.press_key(ord(letter))
        Atspi.generate_keyboard_event(CONTROL, None, Atspi.KeySynthType.UNLOCKMODIFIERS)

    def open_row(self, table_name, row_name):
        table = self.find(table_name, (Atspi.Role.TABLE,))
        self.fill("Filter", row_name)
        wait_for(f"one row “{row_name}”", lambda: Atspi.Table.get_n_rows(table) == 1)
        Atspi.Table.add_row_selection(table, 0)
        self.press("Open")
