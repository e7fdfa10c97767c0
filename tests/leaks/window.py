"""The window of Weir, and what somebody does in it with marked secrets."""

import os
import signal
import subprocess
import time

import clipboard
from clipboard import Clipboard
from markedsecrets import PASSWORD, PASTED_TOKEN, SECRET_KEY, SECURITY_TOKEN, UNSENT_PASSWORD, WRITTEN_PASSWORD
from markinggateway import Refusal
from screen import (BUTTONS, KEYSYM_MENU, KEYSYM_RETURN, KEYSYM_UP, Atspi, Missing, Screen, descendants, text_of,
                    wait_for)

STREAM_COUNT = 12
ACCESS_KEY = "MARKEDACCESSKEY1"
PASTED_TOPIC = "topic-of-the-pasted-body"
# Weir promises 2 s, which a busy machine may not have; the keychain itself would be waited for half a minute.
QUIT_SECONDS = 10


class Window:
    """Leaves what is on the screen in the folder `tree`, and saves to the folder `saved`."""

    def __init__(self, process, gateway, tree, saved):
        self.process = process
        self.gateway = gateway
        self.tree = tree
        self.saved = saved
        self.screen = Screen(process)

    def sign_in_by_password(self):
        screen = self.screen
        screen.choose("Sign in…")
        screen.fill("Account", "sandbox")
        screen.fill("User name", "operator")
        screen.type("Password", PASSWORD.text)
        screen.press("Sign in")
        self.wait_for_streams()

    def sign_in_by_token(self):
        screen = self.screen
        screen.choose("Sign in…")
        screen.press("Paste a token instead…")
        screen.type("Token", PASTED_TOKEN.text)
        screen.press("Use token")
        self.wait_for_streams()

    def create_signing_profile(self, name, project):
        screen = self.screen
        # A draft has a name as well.
        screen.choose("Event streams")
        screen.choose("New profile…")
        screen.fill("Name", name)
        screen.fill("Project ID", project)
        screen.fill("Endpoint", self.gateway.url)
        screen.press("Access key (AK/SK)")
        screen.fill("Access key (AK)", ACCESS_KEY)
        self.dump_tree("profile")
        screen.press("Create profile")
        screen.read(f"Profile: {name}")

    def choose_profile(self, name):
        self.screen.choose(name)
        self.screen.read(f"Profile: {name}")

    def sign_in_by_access_key(self):
        self.screen.choose("Sign in…")
        # The dialog that asks again knows it.
        self.screen.press("Temporary, with a security token")
        self.enter_key_pair()
        self.wait_for_streams()

    def enter_key_pair(self):
        screen = self.screen
        screen.type("Secret key", SECRET_KEY.text)
        screen.type("Security token", SECURITY_TOKEN.text)
        self.dump_tree("secret key")
        screen.press("Use secret key")

    def wait_for_streams(self):
        self.screen.choose("Event streams")
        table = self.screen.find("Event streams", (Atspi.Role.TABLE,))
        self.screen.fill("Filter", "")
        wait_for("the list of streams", lambda: Atspi.Table.get_n_rows(table) == STREAM_COUNT)

    def edit_and_apply(self, stream, mark):
        screen = self.screen
        screen.open_row("Event streams", stream)
        screen.type("Password", mark.text)
        screen.press("Reveal Password")
        screen.press("Remember Password")
        screen.find("Forget Password", BUTTONS)
        self.gateway.next_refusal = Refusal.WHAT_WAS_SENT
        self.review(stream)
        screen.read("refused")
        self.dump_tree("refused")
        screen.press("Close")
        self.review(stream)
        screen.read("The update was applied.")
        screen.press("Close")

    def review(self, stream):
        self.screen.press("Review & apply…")
        self.screen.read(f"Review the update of {stream}")
        self.dump_tree("review")
        self.screen.press("Apply 1 change")

    def apply_after_refused_signature(self, stream):
        """Signs in once more in between, and looks at what the service says of the signature."""
        screen = self.screen
        screen.fill("Description", "Signed twice.")
        self.gateway.next_refusal = Refusal.WHAT_WAS_SIGNED
        self.review(stream)
        screen.read("What you were doing goes on after the sign-in.")
        self.enter_key_pair()
        screen.read("The update was applied.")
        screen.press("Close")
        screen.choose("Requests")
        self.show_request("401, failed", "Both signed the same request")
        self.dump_tree("refused signature")
        screen.choose("Requests")

    def show_request(self, status, part):
        """Requests that are still answered come before it, and it moves down. The status is the whole of its cell:
        its digits stand in request IDs and durations as well."""
        table = self.screen.find("Requests", (Atspi.Role.TABLE,))

        def is_shown():
            for row in range(Atspi.Table.get_n_rows(table)):
                if status in cells_of_row(table, row):
                    Atspi.Table.add_row_selection(table, row)
                    break
            return self.screen.is_read(part)

        wait_for(f"the request with “{part}”", is_shown)

    def copy_secret(self, name):
        """By the last item of the context menu. Returns what is in the clipboard then."""
        self.screen.focus(name)
        for keysym in (KEYSYM_MENU, KEYSYM_UP, KEYSYM_RETURN):
            self.screen.press_key(keysym)

        def filled():
            taken = Clipboard("the clipboard with a secret")
            return taken if any(taken.parts()) else None

        return wait_for("the secret in the clipboard", filled)

    def wait_for_empty_clipboard(self):
        wait_for("an empty clipboard", lambda: not clipboard.read())

    def paste_body(self, body):
        """In the place of the one there is, then undoes and redoes it."""
        screen = self.screen
        pane = screen.focus("Request body")
        with clipboard.held(body.encode()):
            screen.press_with_control("a")
            screen.press_with_control("v")
            wait_for("the pasted body", lambda: PASTED_TOPIC in text_of(pane))
        self.dump_tree("pasted")
        self.undo_and_redo()

    def undo_and_redo(self):
        pane = self.screen.focus("Request body")
        self.screen.press_with_control("z")
        wait_for("the body before", lambda: PASTED_TOPIC not in text_of(pane))
        self.dump_tree("undone")
        self.screen.press_with_control("y")
        wait_for("the pasted body", lambda: PASTED_TOPIC in text_of(pane))
        self.dump_tree("redone")

    def export_and_save(self):
        screen = self.screen
        screen.press("Export…")
        screen.read("Export orders-to-fn")
        self.dump_tree("export")
        screen.press("cURL")
        self.dump_tree("export as curl")
        screen.press("Close")
        screen.choose("Save as…")
        path = os.path.join(self.saved, "orders.json")
        screen.fill("File name:", path)
        # By the button: a key goes to the window that has the focus, which need not be the dialog yet.
        screen.press("Save", "Save the request body")
        wait_for("the saved file", lambda: os.path.exists(path))

    def edit_and_leave(self, stream):
        """A secret field that is not applied, and a text that is not JSON yet."""
        screen = self.screen
        screen.open_row("Event streams", stream)
        screen.type("Password", UNSENT_PASSWORD.text)
        screen.fill("Request body", "")
        screen.type("Request body", f'{{"source": {{"source_kafka": {{"password": "{WRITTEN_PASSWORD.windows[0]}"')
        screen.read("Line 1")

    def sign_out(self):
        self.screen.choose("Sign out")
        self.screen.read("Signed out.")
        self.dump_tree("signed out")

    def crash(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def quit(self):
        """Returns how many seconds it took."""
        started = time.monotonic()
        # A dialog such as that of the kept drafts has to be answered first.
        if self.screen.is_shown("Close"):
            self.screen.press("Close")
        self.screen.choose("Quit")
        try:
            code = self.process.wait(QUIT_SECONDS)
        except subprocess.TimeoutExpired:
            raise Missing(f"the end of Weir within {QUIT_SECONDS} s") from None
        if code != 0:
            raise Missing(f"exit code 0 of the window (it was {code})")
        return time.monotonic() - started

    def dump_tree(self, name):
        with open(os.path.join(self.tree, name), "w", encoding="utf-8") as out:
            for node in descendants(self.screen.application):
                out.write("\n".join(texts_of(node)) + "\n")


def texts_of(node):
    texts = [node.get_name() or "", node.get_description() or ""]
    if "Text" in node.get_interfaces():
        texts.append(text_of(node))
    return texts


def cells_of_row(table, row):
    columns = range(Atspi.Table.get_n_columns(table))
    return [Atspi.Table.get_accessible_at(table, row, column).get_name() or "" for column in columns]
