#!/usr/bin/python3
"""Copies a few files of a fuzz target's corpus that together reach most of what the whole corpus reaches.

Usage: choose.py CONTROL_FILE FOLDER

CONTROL_FILE is libFuzzer's of a merge with -set_cover_merge=1: it lists the files, and for each the features of
the program that it reaches. FOLDER, where the copies go, is emptied first. The tests replay these files, so there
are to be few, and small ones.
"""

import shutil
import sys
from pathlib import Path

MOST_FILES = 60
MOST_BYTES = 60 * 1024
LARGEST_FILE = 4096


def read_control_file(path):
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    count = int(lines[0])
    files = [Path(line) for line in lines[2 : 2 + count]]
    features = {}
    for line in lines[2 + count :]:
        kind, index, *numbers = line.split()
        if kind == "FT":
            features[files[int(index)]] = set(numbers)
    return {file: reached for file, reached in features.items() if file.stat().st_size <= LARGEST_FILE}


def chosen_from(features):
    """The file that adds most to those before it, again and again; of two alike the smaller one."""
    chosen = []
    reached = set()
    room = MOST_BYTES
    while len(chosen) < MOST_FILES:
        fitting = [file for file in features if file.stat().st_size <= room]
        best = max(fitting, key=lambda file: (len(features[file] - reached), -file.stat().st_size), default=None)
        if best is None or features[best] <= reached:
            break
        chosen.append(best)
        reached |= features[best]
        room -= best.stat().st_size
    return chosen


def main():
    control_file, folder = sys.argv[1], Path(sys.argv[2])
    # The content is read before the folder is emptied: it may be among those that were merged.
    chosen = [file.read_bytes() for file in chosen_from(read_control_file(control_file))]
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for number, content in enumerate(chosen):
        (folder / f"{number:02}").write_bytes(content)


main()
