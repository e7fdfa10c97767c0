#!/usr/bin/python3
"""Works with Weir as people do, with marked secrets, and searches what is left of them.

Usage: session.py WEIR FOLDER    (on a display, a session bus and a keyring of its own; see leaks.sh)
"""

import json
import os
import signal
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), "support"))
sys.path.insert(0, HERE)
from marks import Mark  # noqa: E402
from markinggateway import MarkingGateway  # noqa: E402
from screen import BUTTONS, FIELDS, KEYSYM_RETURN, Atspi, Missing, Screen, descendants, wait_for  # noqa: E402
from surfaces import DumpRefused, Folder, Memory, blind_spots, search  # noqa: E402

PROFILE = "Marked"
STREAM_COUNT = 12
# Of the sandbox.
ORDERS = "23709d68-54d5-423b-a6be-03302e893152"
LEDGER = "8f6b7a52-1f0e-4c39-9d64-2b8f6a1c7e05"

PASSWORD = Mark("the password of the sign-in")
SIGNED_IN_TOKEN = Mark("the token of the sign-in")
PASTED_TOKEN = Mark("the pasted token")
KAFKA_PASSWORD = Mark("the secret field that was applied")
UNSENT_PASSWORD = Mark("the secret field that was not applied")
WRITTEN_PASSWORD = Mark("the secret in a text that cannot be read")
FILE_SECRET = Mark("the secret of a file")
MARKS = (PASSWORD, SIGNED_IN_TOKEN, PASTED_TOKEN, KAFKA_PASSWORD, UNSENT_PASSWORD, WRITTEN_PASSWORD, FILE_SECRET)
# Proof that these surfaces are watched.
ON_THE_BUS = Mark("a message of the test's own")
IN_AN_ARGUMENT = Mark("an argument of the test's own")


class Session:
    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        self.started = []
        # Not searched: it holds what somebody gives to Weir.
        self.input = self.folder_of("input")
        self.config = self.folder_of("config")
        self.output = self.folder_of("output")
        self.saved = self.folder_of("saved")
        self.tree = self.folder_of("tree")
        self.processes = self.folder_of("processes")
        self.bus = self.folder_of("bus")
        self.process_surface = Folder("arguments and environments of processes", self.processes)
        self.bus_surface = Folder("messages on the session bus", self.bus)
        self.surfaces = [
            Folder("the configuration folder", self.config),
            Folder("the home, with data, cache and keyring", os.environ["HOME"]),
            Folder("temporary files", self.folder_of("tmp")),
            Folder("standard output and error, every log category on", self.output),
            Folder("saved and exported files", self.saved),
            Folder("what screen readers and window titles say", self.tree),
            self.process_surface,
            self.bus_surface,
        ]
        os.environ["TMPDIR"] = os.path.join(folder, "tmp")
        os.environ["QT_LOGGING_RULES"] = "*=true"
        self.watch_bus()
        self.start(["sh", "-c", "read -r end", IN_AN_ARGUMENT.text], stdin=subprocess.PIPE)
        sandbox = self.start([program, "sandbox", "--secrets", "return"], stdout=subprocess.PIPE,
                             stderr=self.out("sandbox"))
        announcement = json.loads(sandbox.stdout.readline())
        self.project = announcement["project_id"]
        self.gateway = MarkingGateway(announcement["url"], announcement["token"], PASSWORD.text,
                                      SIGNED_IN_TOKEN.text, PASTED_TOKEN.text)

    def folder_of(self, name):
        path = os.path.join(self.folder, name)
        os.mkdir(path)
        return path

    def watch_bus(self):
        path = os.path.join(self.bus, "session")
        with open(path, "wb") as out:
            self.start(["dbus-monitor", "--session", "--binary"], stdout=out)
        wait_for("the session bus", lambda: os.path.getsize(path) > 0)
        subprocess.run(["dbus-send", "--session", "--type=signal", "/", "a.b.c", f"string:{ON_THE_BUS.text}"], check=True)

    def out(self, name):
        return open(os.path.join(self.output, name), "ab")

    def start(self, command, **options):
        process = subprocess.Popen(command, **options)
        self.started.append(process)
        return process

    def end(self):
        for process in self.started:
            process.kill()
            process.wait()

    def run(self, *arguments, given="", code=0):
        command = [self.program, "--config-dir", self.config, *arguments]
        with self.out("commands") as out:
            done = subprocess.run(command, input=given.encode(), stdout=out, stderr=out, check=False)
        if done.returncode != code:
            sys.stderr.write(open(os.path.join(self.output, "commands"), encoding="utf-8").read()[-2000:])
            raise Missing(f"exit code {code} of weir {' '.join(arguments)} (it was {done.returncode})")

    def command_line(self):
        self.run("profile", "add", PROFILE, "--project", self.project, "--region", "cn-north-4", "--endpoint",
                 self.gateway.url)
        profile = ("--profile", PROFILE)
        self.run("token", "login", "--user", "operator", "--domain", "sandbox", *profile, given=PASSWORD.text)
        self.run("list", "streams", *profile)
        self.run("show", "stream", ORDERS, *profile)
        self.run("token", "forget", *profile)
        self.run("token", "set", *profile, given=PASTED_TOKEN.text)
        path = os.path.join(self.input, "stream.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(self.body(), file)
        for form in ("json", "request", "curl"):
            self.run("export", path, "--id", LEDGER, "--as", form, *profile)
        self.run("validate", path)
        self.run("format", path)
        self.gateway.refuses_next = True
        self.run("apply", path, "--id", LEDGER, "--yes", "--without-secrets", *profile, code=3)
        self.run("apply", path, "--id", LEDGER, "--yes", "--without-secrets", *profile)
        self.run("token", "forget", *profile)

    def open_window(self):
        command = [self.program, "--config-dir", self.config]
        self.window = self.start(command, stdout=self.out("window"), stderr=self.out("window"))
        self.screen = Screen(self.window)

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

    def wait_for_streams(self):
        self.screen.choose("Event streams")
        table = self.screen.find("Event streams", (Atspi.Role.TABLE,))
        self.screen.fill("Filter", "")
        wait_for("the list of streams", lambda: Atspi.Table.get_n_rows(table) == STREAM_COUNT)

    def edit_and_apply(self):
        screen = self.screen
        screen.open_row("Event streams", "orders-to-fn")
        screen.type("Password", KAFKA_PASSWORD.text)
        screen.press("Reveal Password")
        screen.press("Remember Password")
        screen.find("Forget Password", BUTTONS)
        self.gateway.refuses_next = True
        self.review()
        screen.read("refused")
        self.dump_tree("refused")
        screen.press("Close")
        self.review()
        screen.read("The update was applied.")
        screen.press("Close")

    def review(self):
        self.screen.press("Review & apply…")
        self.screen.read("Review the update of orders-to-fn")
        self.dump_tree("review")
        self.screen.press("Apply 1 change")

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
        screen.press_key(KEYSYM_RETURN)
        wait_for("the saved file", lambda: os.path.exists(path))

    def edit_and_leave(self):
        """A secret field that is not applied, and in another draft a text that is not JSON yet."""
        screen = self.screen
        screen.open_row("Event streams", "payments-to-ledger")
        screen.type("Password", UNSENT_PASSWORD.text)
        screen.fill("Request body", "")
        screen.type("Request body", f'{{"source": {{"source_kafka": {{"password": "{WRITTEN_PASSWORD.windows[0]}"')
        screen.read("Line 1")

    def sign_out(self):
        self.list_processes()
        self.screen.choose("Sign out")
        self.screen.read("Signed out.")
        self.dump_tree("signed out")

    def crash(self):
        self.window.send_signal(signal.SIGKILL)
        self.window.wait()

    def list_processes(self):
        """As every user can list them."""
        for pid in filter(str.isdigit, os.listdir("/proc")):
            for name in ("cmdline", "environ"):
                try:
                    with open(f"/proc/{pid}/{name}", "rb") as file:
                        content = file.read()
                except OSError:
                    # It has ended meanwhile.
                    continue
                with open(os.path.join(self.processes, f"{pid}-{name}"), "ab") as out:
                    out.write(content)

    def dump_tree(self, name):
        with open(os.path.join(self.tree, name), "w", encoding="utf-8") as out:
            for node in descendants(self.screen.application):
                out.write("\n".join(texts_of(node)) + "\n")

    def memory(self, name):
        return Memory(f"the memory {name}", self.window.pid, self.folder)

    def body(self):
        return {
            "name": "payments-to-ledger",
            "source": {"name": "HC.Kafka", "source_kafka": {
                "addr": "192.0.2.11:9095", "group": "grp", "instance_name": "kafka-prod",
                "instance_id": "0b6c8e14-5f27-4a93-8d60-e1c4b7f9a352", "topic": "payments",
                "security_protocol": "SASL_SSL", "enable_sasl_ssl": True, "sasl_mechanism": "PLAIN",
                "seek_to": "earliest", "user_name": "svc", "password": FILE_SECRET.text}},
            "sink": {"name": "HC.FunctionGraph", "sink_fg": {
                "urn": "urn:fss:cn-north-4:575ae927fc644f22b5c5af5209b7cf51:function:default:hello:latest",
                "agency": "EG_TARGET_AGENCY", "invoke_type": "ASYNC"}},
            "rule_config": {"transform": {"type": "ORIGINAL"}},
            "option": {"thread_num": 2, "batch_window": {"count": 100, "time": 3, "interval": 1}},
        }


def texts_of(node):
    texts = [node.get_name() or "", node.get_description() or ""]
    if "Text" in node.get_interfaces():
        texts.append(Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node)))
    return texts


def work(session):
    """Returns the memory while somebody is signed in, and the memories after each sign-out."""
    session.command_line()
    session.open_window()
    session.sign_in_by_password()
    session.edit_and_apply()
    session.export_and_save()
    live = session.memory("while signed in")
    session.sign_out()
    signed_out = [session.memory("after the sign-in by password")]
    session.sign_in_by_token()
    session.edit_and_leave()
    session.sign_out()
    signed_out.append(session.memory("after the sign-in by token"))
    session.sign_in_by_token()
    session.crash()
    return live, signed_out


def report(session, live, signed_out):
    """Prints a line for each surface. False where something was found, or the search is blind."""
    clean = True
    for surface in session.surfaces + signed_out:
        found = search(surface, MARKS)
        print(f"{surface.name}: {surface.size()} bytes, "
              + (", ".join(f"{hits} x {name}" for name, hits in found.items()) or "nothing found"))
        clean = clean and not found
    for surface in session.surfaces + signed_out[:1]:
        if blind := blind_spots(surface):
            clean = False
            print(f"{surface.name}: a planted mark is not found as {', '.join(blind)}")
    # What is certainly there has to be found.
    certain = ((live, SIGNED_IN_TOKEN), (live, KAFKA_PASSWORD), (session.bus_surface, ON_THE_BUS),
               (session.process_surface, IN_AN_ARGUMENT))
    for surface, mark in certain:
        if not search(surface, [mark]):
            clean = False
            print(f"{surface.name}: {mark.name} is not found")
    return clean


def main():
    session = Session(*sys.argv[1:])
    try:
        live, signed_out = work(session)
    finally:
        session.end()
    if not report(session, live, signed_out):
        sys.exit("Secrets leak, or the search for them is blind.")
    print("No secret is left, and each planted one was found.")


if __name__ == "__main__":
    try:
        main()
    except (Missing, DumpRefused) as fault:
        sys.exit(f"The session stopped: {fault}")
