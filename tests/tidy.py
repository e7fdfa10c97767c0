#!/usr/bin/python3
"""Runs clang-tidy on sources of the program, several in one translation unit.

Usage: tidy.py BUILD_FOLDER SOURCE…    (BUILD_FOLDER holds the compile_commands.json of the preset "asan")

Nearly all the time of clang-tidy goes into Qt's headers, so a unit of many sources takes hardly longer than one
of them. The compiler tells first which sources do not go together: their anonymous namespaces share a name. Sources
of a unit that has errors nevertheless, or a finding, are taken out of it until each is alone, and only what is said of
a source alone counts.
"""

import collections
import json
import os
import re
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

UNIT_SIZE = 40
# As in .clang-tidy, and the sources as well: in a unit they are what it includes.
OURS = r"/(app|ui|models)/([a-z]+/)*[a-z]+\.(h|cpp)$"


#: Where an error is, and where the notes after it are.
PLACE = re.compile(r"^([^\s:]+):(\d+):\d+: (?:fatal )?(error|note): ", re.MULTILINE)


def compiler_options(build):
    """What the compiler is given for each layer, without the precompiled headers and the plugin of clazy."""
    options = {}
    with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as file:
        for entry in json.load(file):
            words = shlex.split(entry["command"])
            # After the compiler, which another program may start.
            first = next(index for index, word in enumerate(words) if word.startswith("-"))
            end = words.index("-o")
            layer = re.search(r"/weir_(app|ui|models)\.dir/", words[end + 1])
            if layer:
                pairs = zip(words[first - 1 :], words[first:end])
                options[layer[1]] = [word for pair in pairs for word in pair[1:] if "-Xclang" not in pair]
    return options


def unit_file(name, sources, build):
    path = os.path.join(build, "units", f"{name}.cpp")
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(f'#include "{source}"\n' for source in sources)
    return path


def clashes_of(sources, options, build):
    """Where the names are first that each source has in common with others, when all sources are one unit."""
    path = unit_file(sources[0].split(os.sep)[0], sources, build)
    command = ["clang++", "-fsyntax-only", "-ferror-limit=0", *options, path]
    errors = subprocess.run(command, capture_output=True, text=True, check=False).stderr
    clashes = collections.defaultdict(set)
    first = {}
    error = None
    for file, line, kind in PLACE.findall(errors):
        place = (os.path.relpath(file), line)
        if kind == "error":
            error = place
        elif place[0] in sources:
            # The note is at the name before this one, which may be a repetition itself.
            first[error] = first.get(place, place)
            clashes[error[0]].add(first[error])
            clashes[place[0]].add(first[error])
    return clashes


def units_of(sources, options, build):
    """Units of one layer, of much the same size, without clashes."""
    clashes = clashes_of(sources, options, build)
    units = [[] for _ in range(0, len(sources), UNIT_SIZE)]
    for source in sources:
        fitting = [unit for unit in units if not any(clashes[source] & clashes[other] for other in unit)]
        if not fitting:
            units.append([])
            fitting = units[-1:]
        min(fitting, key=len).append(source)
    return units


def parts_of(unit, output):
    """Those that the errors are in, and the others; two halves where that does not divide them."""
    blamed = [source for source in unit if re.search(rf"{re.escape(source)}:\d+:\d+: error:", output)]
    if 0 < len(blamed) < len(unit):
        return blamed, [source for source in unit if source not in blamed]
    middle = len(unit) // 2
    return unit[:middle], unit[middle:]


def check(unit, options, build):
    """Prints the findings in these sources; true if there are none."""
    path = unit[0] if len(unit) == 1 else unit_file(f"{unit[0].replace(os.sep, '-')}-{len(unit)}", unit, build)
    command = ["clang-tidy", "--quiet", "--config-file=.clang-tidy", f"--header-filter={OURS}", path, "--"]
    run = subprocess.run(command + options, capture_output=True, text=True, check=False)
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
    layers = collections.defaultdict(list)
    for source in sorted(sources):
        layers[source.split(os.sep)[0]].append(source)
    with ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        units = pool.map(lambda layer: units_of(layers[layer], options[layer], build), layers)
        checks = [
            pool.submit(check, unit, options[layer], build)
            for layer, of_layer in zip(layers, units)
            for unit in of_layer
        ]
        passed = all([one.result() for one in checks])
    print(f"clang-tidy: {len(sources)} sources, {'no finding' if passed else 'findings above'}")
    return 0 if passed else 1


sys.exit(main())
