"""Every fault at every system call by which files are saved, where the test alone takes a part of them.

Usage: torture.py --all BUILD    BUILD is the build folder, such as build/release
Prints one line of figures; fails where anything was torn, lost or falsely told to be saved.
"""

import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys

FIGURES = re.compile(r"(\d+) scenarios, (\d+) injections: (.+)$", re.MULTILINE)
FIGURE = re.compile(r"([a-z ]+) (\d+)")


def run(program, rows):
    """What a run of these rows printed, and whether they passed."""
    done = subprocess.run(
        [program, *(f"savesWholeOrNot:{row}" for row in rows)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8", "WEIR_TORTURE_WHOLE": "1"},
        capture_output=True, text=True, check=False)
    return done.stdout, done.returncode == 0


def main():
    if len(sys.argv) != 3 or sys.argv[1] != "--all":
        sys.exit(__doc__)
    program = pathlib.Path(sys.argv[2]) / "tests/tst_filetorture"
    listed = subprocess.run([program, "-datatags"], capture_output=True, text=True, check=True,
                            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}).stdout
    rows = [line.split(" ", 2)[2] for line in listed.splitlines() if " savesWholeOrNot " in line]
    if not rows:
        sys.exit("cannot run here: the kernel lets nobody watch system calls")
    cores = os.cpu_count() or 1
    with concurrent.futures.ThreadPoolExecutor(cores) as pool:
        results = list(pool.map(lambda core: run(program, rows[core::cores]), range(cores)))

    totals = {}
    for text, has_passed in results:
        if not has_passed:
            print(text)
        scenarios, injections, figures = FIGURES.search(text).groups()
        for name, number in [("scenarios", scenarios), ("injections", injections), *FIGURE.findall(figures)]:
            totals[name.strip()] = totals.get(name.strip(), 0) + int(number)
    print(", ".join(f"{number} {name}" for name, number in totals.items()))
    return 0 if all(has_passed for text, has_passed in results) else 1


if __name__ == "__main__":
    sys.exit(main())
