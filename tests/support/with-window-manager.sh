#!/usr/bin/env bash
# Runs a command on the display and the session bus that there are, once a window manager is at work, which gives
# windows their frame and the focus, and with accessibility. Usage: with-window-manager.sh COMMAND [ARGUMENTS]
set -euo pipefail

# Before it is there a window that is shown does not come to the front.
started=$(mktemp -u)
mkfifo -m 600 "$started"
openbox --sm-disable --startup "sh -c 'echo >\"$started\"'" 2>/dev/null &
read -r -t 60 <"$started"
rm -f "$started"
for launcher in /usr/libexec/at-spi-bus-launcher /usr/lib/at-spi2-core/at-spi-bus-launcher; do
    [ ! -x "$launcher" ] || break
done
"$launcher" --launch-immediately &
exec "$@"
