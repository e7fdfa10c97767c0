#!/bin/sh
# Usage: with-keyring.sh [OPTION] COMMAND [ARGUMENT…]
# Runs a command in a D-Bus session of its own with an empty, unlocked GNOME Keyring; nothing of the caller's session,
# home or keyring is touched. WEIR_KEYRING_PASSWORD is its collection's password. Without a keyring it fails.
#   --startable    the daemon is not running: the bus starts it when it is asked for, and it has no collection
#   --restartable  the bus starts another one when it is gone
#   --small-disk   the same, and it can store 64 KiB: on the disk that with-small-disk.sh made, else by a limit of files
#   --no-library   the keyring runs, but libsecret cannot be loaded
#   --absent       a bus without any keychain
#   --kde          the same, in a session of KDE Plasma 5
#   --no-bus       no session bus
#   --dead-bus     the address of a session bus, and none there
set -eu

if [ -z "${WEIR_KEYRING_HOME:-}" ]; then
    keyring=--running
    case $1 in
    --startable | --restartable | --small-disk | --no-library | --absent | --kde | --no-bus | --dead-bus)
        keyring=$1
        shift
        ;;
    esac

    WEIR_KEYRING_HOME=$(mktemp -d)
    export WEIR_KEYRING_HOME
    trap 'rm -rf "$WEIR_KEYRING_HOME"' EXIT
    export HOME="$WEIR_KEYRING_HOME" XDG_DATA_HOME="$WEIR_KEYRING_HOME/data" XDG_CONFIG_HOME="$WEIR_KEYRING_HOME/config"
    export XDG_CACHE_HOME="$WEIR_KEYRING_HOME/cache" XDG_RUNTIME_DIR="$WEIR_KEYRING_HOME/run"
    mkdir -m 700 "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" "$XDG_CACHE_HOME" "$XDG_RUNTIME_DIR" "$HOME/services"
    # Which keychain is used must not hang on the desktop the tests are run from; and without a display nothing can ask
    # a person to unlock the keyring, so that it is refused at once.
    unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS XDG_CURRENT_DESKTOP DESKTOP_SESSION KDE_FULL_SESSION \
        KDE_SESSION_VERSION

    case $keyring in
    --dead-bus)
        export DBUS_SESSION_BUS_ADDRESS="unix:path=$HOME/nowhere"
        "$@"
        exit
        ;;
    --no-bus)
        "$@"
        exit
        ;;
    --kde)
        export XDG_CURRENT_DESKTOP=KDE KDE_SESSION_VERSION=5
        ;;
    --absent) ;;
    *)
        # A copy has no file capabilities: with them, a container that may not lock memory cannot start the daemon.
        cp "$(command -v gnome-keyring-daemon)" "$HOME/gnome-keyring-daemon"
        ;;
    esac
    if [ "$keyring" = --small-disk ]; then
        if [ -n "${WEIR_SMALL_DISK:-}" ]; then
            export XDG_DATA_HOME="$WEIR_SMALL_DISK"
        else
            export WEIR_KEYRING_FILE_LIMIT=128
        fi
    fi
    if [ "$keyring" = --startable ] || [ "$keyring" = --restartable ] || [ "$keyring" = --small-disk ]; then
        cat >"$HOME/services/org.freedesktop.secrets.service" <<EOF
[D-BUS Service]
Name=org.freedesktop.secrets
Exec=$HOME/gnome-keyring-daemon --foreground --components=secrets
EOF
    fi
    cat >"$HOME/bus.conf" <<EOF
<busconfig>
  <type>session</type>
  <listen>unix:dir=$XDG_RUNTIME_DIR</listen>
  <auth>EXTERNAL</auth>
  <servicedir>$HOME/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
EOF
    if [ "$keyring" = --no-library ]; then
        mkdir "$HOME/lib"
        : >"$HOME/lib/libsecret-1.so.0"
        export WEIR_KEYRING_LIBRARIES="$HOME/lib"
    fi
    case $keyring in
    --startable | --absent | --kde) ;;
    *)
        set -- "$0" "$@"
        ;;
    esac
    dbus-run-session --config-file="$HOME/bus.conf" -- "$@"
    exit
fi

# Whichever it is by now, and frozen or not.
end_keyring() {
    pid=$(dbus-send --session --print-reply=literal --dest=org.freedesktop.DBus / \
        org.freedesktop.DBus.GetConnectionUnixProcessID string:org.freedesktop.secrets 2>/dev/null | awk '{ print $2 }')
    [ -z "$pid" ] || kill -KILL "$pid"
}
trap end_keyring EXIT

# Asked only once it is there: else the bus would start another one.
has_collection() {
    dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
        string:org.freedesktop.secrets 2>/dev/null | grep -q true || return 1
    dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets \
        org.freedesktop.Secret.Service.ReadAlias string:default 2>/dev/null | grep -q collection
}

export WEIR_KEYRING_PASSWORD=test
(
    if [ -n "${WEIR_KEYRING_FILE_LIMIT:-}" ]; then
        # In blocks of 512 bytes; without the signal, writing fails.
        trap '' XFSZ
        ulimit -f "$WEIR_KEYRING_FILE_LIMIT"
    fi
    printf %s "$WEIR_KEYRING_PASSWORD" \
        | "$HOME/gnome-keyring-daemon" --foreground --unlock --components=secrets >"$HOME/log" 2>&1
) &

tries=100
until has_collection; do
    tries=$((tries - 1))
    if [ "$tries" -eq 0 ] || ! kill -0 $!; then
        echo "with-keyring.sh: there is no keyring:" >&2
        cat "$HOME/log" >&2
        exit 1
    fi
    sleep 0.1
done

if [ -n "${WEIR_KEYRING_LIBRARIES:-}" ]; then
    export LD_LIBRARY_PATH="$WEIR_KEYRING_LIBRARIES${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
fi
"$@"
