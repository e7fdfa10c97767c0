#!/usr/bin/env bash
# Runs a command as somebody who sits before a screen of their own: a virtual display with a window manager, a session
# bus with accessibility, and a home with nothing in it. Usage: with-desktop.sh COMMAND [ARGUMENTS]
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
private=$(mktemp -d)
trap 'rm -rf "$private"' EXIT
mkdir -m 700 "$private/home" "$private/run"
export HOME=$private/home XDG_RUNTIME_DIR=$private/run
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME DBUS_SESSION_BUS_ADDRESS WAYLAND_DISPLAY
export LC_ALL=C.UTF-8 QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_QPA_PLATFORM=xcb

# xvfb-run picks a free display number and ends the server with us. The screen has room for the frame of a window of
# 1280x800.
xvfb-run -a -s '-screen 0 1290x840x24' dbus-run-session -- "$here/with-window-manager.sh" "$@"
