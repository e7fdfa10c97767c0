#!/usr/bin/python3
"""Runs clang-tidy on sources of the program, several in one translation unit.

Usage: tidy.py BUILD_FOLDER SOURCE…    (BUILD_FOLDER holds the compile_commands.json of the preset "tidy")

Nearly all the time of clang-tidy goes into Qt's headers, so a unit of many sources takes hardly longer than one
of them. Sources that do not go together (their anonymous namespaces share a name) or that have a finding are taken
out of their unit until each is alone, and only what is said of a source alone counts.
"""

import json
import os
import re
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

UNIT_SIZE = 12
# As in .clang-tidy, and the sources as well: in a unit they are what it includes.
OURS = r"/(app|ui|models)/([a-z]+/)*[a-z]+\.(h|cpp)$"


def compiler_options(build):
    """What the compiler is given for the sources of each top-level folder."""
    options = {}
    with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as file:
        for entry in json.load(file):
            layer = os.path.relpath(entry["file"]).split(os.sep)[0]
            words = shlex.split(entry["command"])
            options.setdefault(layer, words[1 : words.index("-o")])
    return options


def units_of(sources):
    """Neighbours go together, since they share most of their headers."""
    layers = {}
    for source in sorted(sources):
        layers.setdefault(source.split(os.sep)[0], []).append(source)
    for layer in layers.values():
        for first in range(0, len(layer), UNIT_SIZE):
            yield layer[first : first + UNIT_SIZE]


def parts_of(unit, output):
    """Those that the errors are in, and the others; two halves where that does not divide them."""
    blamed = [source for source in unit if re.search(rf"{re.escape(source)}:\d+:\d+: error:", output)]
    if 0 < len(blamed) < len(unit):
        return blamed, [source for source in unit if source not in blamed]
    middle = len(unit) // 2
    return unit[:middle], unit[middle:]


def check(unit, options, build):
    """Prints the findings in these sources; true if there are none."""
    layer = unit[0].split(os.sep)[0]
    if len(unit) == 1:
        path = unit[0]
    else:
        path = os.path.join(build, "units", f"{unit[0].replace(os.sep, '-')}-{len(unit)}.cpp")
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(f'#include "{source}"\n' for source in unit)
    command = ["clang-tidy", "--quiet", "--config-file=.clang-tidy", f"--header-filter={OURS}", path, "--"]
    run = subprocess.run(command + options[layer], capture_output=True, text=True, check=False)
    if run.returncode == 0:
        return True
    if len(unit) == 1:
        print(run.stdout + run.stderr, flush=True)
        return False
    return all([check(part, options, build) for part in parts_of(unit, run.stdout + run.stderr)])


def main():
    build, *sources = sys.argv[1:]
    os.makedirs(os.path.join(build, "units"), exist_ok=True)
    options = compiler_options(build)
    with ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        passed = all(list(pool.map(lambda unit: check(unit, options, build), units_of(sources))))
    print(f"clang-tidy: {len(sources)} sources, {'no finding' if passed else 'findings above'}")
    return 0 if passed else 1


sys.exit(main())
