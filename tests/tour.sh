#!/usr/bin/env bash
# Starts Weir on the sandbox, on a virtual display of its own, and does the main job there as a screen reader would:
# by the accessible names of what is on the screen. Leaves a screenshot of each step and fails where a step fails.
# Usage: tests/tour.sh WEIR FOLDER [LANGUAGE]
set -euo pipefail

weir=$(realpath "$1")
mkdir -p "$2"
folder=$(realpath "$2")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

private=$(mktemp -d)
trap 'rm -rf "$private"' EXIT
mkdir -m 700 "$private/home" "$private/run"
export HOME=$private/home XDG_RUNTIME_DIR=$private/run
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME DBUS_SESSION_BUS_ADDRESS WAYLAND_DISPLAY
export LC_ALL=${TOUR_LOCALE:-C.UTF-8} PYTHONDONTWRITEBYTECODE=1
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_QPA_PLATFORM=xcb

# xvfb-run picks a free display number and ends the server with us. Windows have the focus, and dialogs a frame, only
# where there is a window manager; the screen has room for the frame of a window of 1280x800.
xvfb-run -a -s '-screen 0 1290x840x24' dbus-run-session -- bash -euc '
    openbox --sm-disable 2>/dev/null &
    launcher=$(ls /usr/libexec/at-spi-bus-launcher /usr/lib/at-spi2-core/at-spi-bus-launcher 2>/dev/null | head -1)
    "$launcher" --launch-immediately &
    /usr/bin/python3 "$1" "$2" "$3" "$4"
' bash "$here/tour.py" "$weir" "$folder" "$private/config"
echo "Screenshots of every step are in $folder:"
ls "$folder"/*.png
