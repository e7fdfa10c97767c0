"""The daemon of the keyring, whichever it is by now."""

import contextlib
import os
import signal
import subprocess


@contextlib.contextmanager
def frozen():
    """It answers nobody, until the end of the block."""
    answer = subprocess.check_output(
        ["dbus-send", "--session", "--print-reply=literal", "--dest=org.freedesktop.DBus", "/",
         "org.freedesktop.DBus.GetConnectionUnixProcessID", "string:org.freedesktop.secrets"], text=True)
    pid = int(answer.split()[1])
    os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(pid, signal.SIGCONT)
