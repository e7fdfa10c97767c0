#!/usr/bin/env bash
# Builds Weir and opens its window on the sandbox. Without a display it starts a virtual one, does the main job there
# by itself and leaves a screenshot of each step.
# Usage: app/run.sh [ARGUMENTS OF weir]        (without arguments: --sandbox)
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
source app/packages.sh

packages=(app/packages)
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    packages+=(tests/packages)
fi
install_packages "${packages[@]}"

cmake --preset release
cmake --build --preset release --target weir

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec build/release/app/weir "${@:---sandbox}"
fi
echo "There is no display, so Weir does the main job by itself on a virtual one."
exec tests/tour.sh build/release/app/weir "$root/build/tour"
