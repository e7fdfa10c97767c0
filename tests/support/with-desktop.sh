#!/usr/bin/env bash
# Runs a command as somebody who sits before a screen of their own: a virtual display with a window manager, a session
# bus with accessibility, and a home with nothing in it. Usage: with-desktop.sh COMMAND [ARGUMENTS]
set -euo pipefail

private=$(mktemp -d)
trap 'rm -rf "$private"' EXIT
mkdir -m 700 "$private/home" "$private/run"
export HOME=$private/home XDG_RUNTIME_DIR=$private/run
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME DBUS_SESSION_BUS_ADDRESS WAYLAND_DISPLAY
export LC_ALL=C.UTF-8 QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_QPA_PLATFORM=xcb

# xvfb-run picks a free display number and ends the server with us. Windows have the focus, and dialogs a frame, only
# where there is a window manager; the screen has room for the frame of a window of 1280x800.
xvfb-run -a -s '-screen 0 1290x840x24' dbus-run-session -- bash -euc '
    openbox --sm-disable 2>/dev/null &
    launcher=$(ls /usr/libexec/at-spi-bus-launcher /usr/lib/at-spi2-core/at-spi-bus-launcher 2>/dev/null | head -1)
    "$launcher" --launch-immediately &
    "$@"
' bash "$@"
