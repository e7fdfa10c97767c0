"""What a program leaves behind, and how each of it is searched."""

import os
import subprocess

from marks import ENCODINGS, Mark, find

BLOCK = 1 << 16
PLANTED = "planted"
HOLDER = """
import sys
held = sys.stdin.buffer.read(int.from_bytes(sys.stdin.buffer.read(4), "little"))
print(flush=True)
sys.stdin.read()
"""


class DumpRefused(Exception):
    """The memory of the process cannot be looked at."""


class Surface:
    def size(self):
        return sum(len(part) for part in self.parts())


class Folder(Surface):
    """Every file below a folder, its name as well."""

    def __init__(self, name, path):
        self.name = name
        self.path = path
        os.makedirs(path, exist_ok=True)

    def parts(self):
        for folder, _, names in os.walk(self.path):
            for name in names:
                path = os.path.join(folder, name)
                # Sockets and pipes hold nothing.
                if os.path.isfile(path):
                    yield os.fsencode(path)
                    with open(path, "rb") as file:
                        yield file.read()

    def plant(self, content):
        with open(os.path.join(self.path, PLANTED), "wb") as file:
            file.write(content)
        return self

    def clean(self):
        os.remove(os.path.join(self.path, PLANTED))


class Memory(Surface):
    """A core dump of a process, taken when this is made. Pages of zeros are left out."""

    def __init__(self, name, pid, folder):
        self.name = name
        self.folder = folder
        prefix = os.path.join(folder, "core")
        done = subprocess.run(["gcore", "-o", prefix, str(pid)], capture_output=True, check=False)
        core = f"{prefix}.{pid}"
        if not os.path.exists(core):
            raise DumpRefused(
                "Weir refuses core dumps, so that only root may take one, with the right to trace (CAP_SYS_PTRACE; in "
                "a container --cap-add SYS_PTRACE). gcore said: " + done.stderr.decode(errors="replace"))
        with open(core, "rb") as file:
            self.content = b"".join(block for block in iter(lambda: file.read(BLOCK), b"") if block.strip(b"\0"))
        os.remove(core)

    def parts(self):
        yield self.content

    def plant(self, content):
        """The memory of another process that has the content."""
        holder = subprocess.Popen(["/usr/bin/python3", "-c", HOLDER], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        holder.stdin.write(len(content).to_bytes(4, "little") + content)
        holder.stdin.flush()
        holder.stdout.readline()
        planted = Memory(self.name, holder.pid, self.folder)
        holder.kill()
        holder.communicate()
        return planted

    def clean(self):
        """The process is gone."""


def search(surface, marks):
    """The marks of which something is on the surface, each with the number of places."""
    found = {}
    for part in surface.parts():
        for name, hits in find(marks, part).items():
            found[name] = found.get(name, 0) + hits
    return found


def blind_spots(surface):
    """The encodings of a mark that are not found where they are planted on the surface."""
    blind = []
    for encoding, encode in ENCODINGS.items():
        mark = Mark(encoding)
        if not search(surface.plant(encode(mark.text)), [mark]):
            blind.append(encoding)
        surface.clean()
    return blind
