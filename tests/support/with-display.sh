#!/bin/sh
# Runs a test on a virtual X display and a session bus of its own: what Qt does there, it does not do offscreen.
# Usage: with-display.sh TEST [ARGUMENTS]
exec env QT_QPA_PLATFORM=xcb dbus-run-session -- xvfb-run -a "$@"
