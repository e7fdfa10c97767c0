#!/usr/bin/env bash
# Starts Weir on the sandbox, on a virtual display of its own, and does the main job there as a screen reader would:
# by the accessible names of what is on the screen, and takes the pictures of the README. Leaves a screenshot of each
# step and fails where a step fails.
# Usage: tests/tour.sh WEIR FOLDER
set -euo pipefail

weir=$(realpath "$1")
mkdir -p "$2"
folder=$(realpath "$2")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

export PYTHONDONTWRITEBYTECODE=1
"$here/support/with-desktop.sh" /usr/bin/python3 "$here/tour.py" "$weir" "$folder"
# The pictures of the README can still be made; the target "screenshots" puts them into their place.
"$here/support/with-desktop.sh" /usr/bin/python3 "$here/screenshots.py" "$weir" "$folder"
echo "Screenshots of every step are in $folder:"
ls "$folder"/*.png
