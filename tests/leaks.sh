#!/usr/bin/env bash
# A whole session with marked secrets, then a search for them in everything that it left: files, output, what other
# programs were told, and the memory of the process after sign-out. See tests/leaks/session.py.
# Needs the right to dump a process that refuses it: root with CAP_SYS_PTRACE. Usage: tests/leaks.sh WEIR
set -euo pipefail

weir=$(realpath "$1")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
private=$(mktemp -d)
trap 'rm -rf "$private"' EXIT

export LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1 QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_QPA_PLATFORM=xcb
"$here/support/with-keyring.sh" xvfb-run -a -s '-screen 0 1290x840x24' "$here/support/with-window-manager.sh" \
    /usr/bin/python3 "$here/leaks/session.py" "$weir" "$private"
