#!/bin/sh
# Usage: with-small-disk.sh [--size SIZE] COMMAND [ARGUMENT…]
# Runs a command with WEIR_SMALL_DISK naming an empty file system of 64 KiB, or of that size, which is gone afterwards. Where nobody may
# mount (a container without the right to), it runs without; the test limits the size of its files in any case.
set -eu

size=64k
if [ "$1" = --size ]; then
    size=$2
    shift 2
fi

disk=$(mktemp -d)
trap 'rmdir "$disk"' EXIT

for way in 'unshare -m' 'unshare -rm'; do
    if $way mount -t tmpfs -o "size=$size" tmpfs "$disk" 2>/dev/null; then
        # shellcheck disable=SC2016 # the inner shell expands it
        WEIR_SMALL_DISK=$disk SIZE=$size $way sh -c \
            'mount -t tmpfs -o "size=$SIZE" tmpfs "$WEIR_SMALL_DISK" && exec "$@"' sh "$@"
        exit
    fi
done
"$@"
