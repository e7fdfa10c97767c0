#!/usr/bin/python3
"""Works with Weir as people do, with marked secrets, and searches what is left of them.

Usage: session.py WEIR FOLDER    (on a display, a session bus and a keyring of its own; see leaks.sh)
"""

import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), "support"))
sys.path.insert(0, HERE)
import keyring  # noqa: E402
from clipboard import Clipboard  # noqa: E402
from markedsecrets import (FILE_SECRET, IN_AN_ARGUMENT, KAFKA_PASSWORD, MARKS, ON_THE_BUS, PASSWORD,  # noqa: E402
                           PASTED_PASSWORD, PASTED_TOKEN, SECRET_KEY, SECURITY_TOKEN, SIGNED_IN_TOKEN,
                           SIGNED_PASSWORD)
from markinggateway import MarkingGateway, Refusal  # noqa: E402
from screen import Missing, wait_for  # noqa: E402
from surfaces import DumpRefused, Folder, Memory, blind_spots, search  # noqa: E402
from window import PASTED_TOPIC, Window  # noqa: E402

PROFILE = "Marked"
SIGNING_PROFILE = "Marked key"
# Of the sandbox.
ORDERS = "23709d68-54d5-423b-a6be-03302e893152"
LEDGER = "8f6b7a52-1f0e-4c39-9d64-2b8f6a1c7e05"


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
                                      SIGNED_IN_TOKEN.text, PASTED_TOKEN.text, SECRET_KEY.text,
                                      SECURITY_TOKEN.text)

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
            file.write(body(FILE_SECRET, "payments"))
        for form in ("body", "request", "curl", "powershell", "http", "har", "terraform", "postman", "bruno"):
            self.run("export", path, "--id", LEDGER, "--as", form, *profile)
        self.run("validate", path)
        self.run("format", path)
        self.gateway.next_refusal = Refusal.WHAT_WAS_SENT
        self.run("apply", path, "--id", LEDGER, "--yes", "--without-secrets", *profile, code=3)
        self.run("apply", path, "--id", LEDGER, "--yes", "--without-secrets", *profile)
        self.run("token", "forget", *profile)

    def open_window(self):
        command = [self.program, "--config-dir", self.config]
        process = self.start(command, stdout=self.out("window"), stderr=self.out("window"))
        return Window(process, self.gateway, self.tree, self.saved)

    def sign_out(self, window):
        self.list_processes()
        window.sign_out()

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

    def memory(self, name, window):
        return Memory(f"the memory {name}", window.process.pid, self.folder)


def body(password, topic):
    return json.dumps({
        "name": "payments-to-ledger",
        "source": {"name": "HC.Kafka", "source_kafka": {
            "addr": "192.0.2.11:9095", "group": "grp", "instance_name": "kafka-prod",
            "instance_id": "0b6c8e14-5f27-4a93-8d60-e1c4b7f9a352", "topic": topic,
            "security_protocol": "SASL_SSL", "enable_sasl_ssl": True, "sasl_mechanism": "PLAIN",
            "seek_to": "earliest", "user_name": "svc", "password": password.text}},
        "sink": {"name": "HC.FunctionGraph", "sink_fg": {
            "urn": "urn:fss:cn-north-4:575ae927fc644f22b5c5af5209b7cf51:function:default:hello:latest",
            "agency": "EG_TARGET_AGENCY", "invoke_type": "ASYNC"}},
        "rule_config": {"transform": {"type": "ORIGINAL"}},
        "option": {"thread_num": 2, "batch_window": {"count": 100, "time": 3, "interval": 1}},
    })


class Found:
    """What was taken of the session while it went on."""

    def __init__(self):
        #: Nothing of a secret may be in them.
        self.clean = []
        #: Each with a mark that is certainly there.
        self.certain = []


def work(session):
    found = Found()
    session.command_line()
    window = session.open_window()
    work_with_password(session, window, found)
    work_with_access_key(session, window, found)
    work_with_token(session, window, found)
    window.crash()
    quit_without_keychain(session)
    return found


def work_with_password(session, window, found):
    window.sign_in_by_password()
    window.edit_and_apply("orders-to-fn", KAFKA_PASSWORD)
    found.certain.append((window.copy_secret("Password"), KAFKA_PASSWORD))
    window.export_and_save()
    window.wait_for_empty_clipboard()
    found.clean.append(Clipboard("the clipboard some time after a secret was copied"))
    window.copy_secret("Password")
    live = session.memory("while signed in by password", window)
    found.certain += [(live, SIGNED_IN_TOKEN), (live, KAFKA_PASSWORD)]
    session.sign_out(window)
    found.clean += [Clipboard("the clipboard after the sign-out"),
                    session.memory("after the sign-in by password", window)]


def work_with_access_key(session, window, found):
    window.create_signing_profile(SIGNING_PROFILE, session.project)
    window.sign_in_by_access_key()
    window.edit_and_apply("payments-to-ledger", SIGNED_PASSWORD)
    window.apply_after_refused_signature("payments-to-ledger")
    window.paste_body(body(PASTED_PASSWORD, PASTED_TOPIC))
    live = session.memory("while signed in by access key", window)
    found.certain += [(live, mark) for mark in (SECRET_KEY, SECURITY_TOKEN, SIGNED_PASSWORD, PASTED_PASSWORD)]
    session.sign_out(window)
    window.undo_and_redo()
    found.clean.append(session.memory("after the sign-in by access key", window))


def work_with_token(session, window, found):
    window.choose_profile(PROFILE)
    window.sign_in_by_token()
    window.edit_and_leave("orders-to-fn")
    session.sign_out(window)
    found.clean.append(session.memory("after the sign-in by token", window))
    window.sign_in_by_token()


def quit_without_keychain(session):
    """K16 of the faults of a keychain: Weir ends although it does not answer."""
    with keyring.frozen():
        window = session.open_window()
        window.screen.read("Waiting for the keychain")
        print(f"Weir ended within {window.quit():.1f} s while the keychain did not answer.")


def report(session, found):
    """Prints a line for each surface. False where something was found, or the search is blind."""
    clean = True
    surfaces = session.surfaces + found.clean
    for surface in surfaces:
        hits = search(surface, MARKS)
        print(f"{surface.name}: {surface.size()} bytes, "
              + (", ".join(f"{count} x {name}" for name, count in hits.items()) or "nothing found"))
        clean = clean and not hits
    # All memories are searched in one way, and all clipboards.
    for surface in session.surfaces + list({type(surface): surface for surface in found.clean}.values()):
        if blind := blind_spots(surface):
            clean = False
            print(f"{surface.name}: a planted mark is not found as {', '.join(blind)}")
    # What is certainly there has to be found.
    certain = found.certain + [(session.bus_surface, ON_THE_BUS), (session.process_surface, IN_AN_ARGUMENT)]
    for surface, mark in certain:
        if not search(surface, [mark]):
            clean = False
            print(f"{surface.name}: {mark.name} is not found")
    return clean


def main():
    session = Session(*sys.argv[1:])
    try:
        found = work(session)
    finally:
        session.end()
    if not report(session, found):
        sys.exit("Secrets leak, or the search for them is blind.")
    print("No secret is left, and each planted one was found.")


if __name__ == "__main__":
    try:
        main()
    except (Missing, DumpRefused) as fault:
        sys.exit(f"The session stopped: {fault}")
