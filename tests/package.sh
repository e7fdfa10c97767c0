#!/usr/bin/env bash
# Makes the Debian package out of a build and looks at it: lintian, the desktop's validators, the bill of materials.
# Installs it in a Debian 12 that has nothing else, does a job there on the command line and the main job in the window,
# and removes it, after which nothing of it may be left. Needs root, for a root of its own.
# Usage: tests/package.sh BUILD FOLDER        (FOLDER gets the package and a screenshot of every step)
set -euo pipefail

build=$(realpath "$1")
mkdir -p "$2"
folder=$(realpath "$2")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

# The mounts of the root are seen by nobody else, and go when this ends.
if [ -z "${WEIR_PACKAGE_MOUNTS:-}" ]; then
    WEIR_PACKAGE_MOUNTS=1 exec unshare --mount --propagation private "$0" "$@"
fi

cd "$build"
umask 022
rm -f weir_*.deb
cpack -G DEB
package=$(echo "$build"/weir_*.deb)
cp "$package" "$folder"

echo "-- $(basename "$package")"
sha256sum "$package"
lintian --allow-root --fail-on error,warning "$package"
unpacked=$(mktemp -d)
trap 'rm -rf "$unpacked"' EXIT
dpkg-deb --extract "$package" "$unpacked"
desktop-file-validate "$unpacked/usr/share/applications/weir.desktop"
appstreamcli validate --no-net --pedantic "$unpacked/usr/share/metainfo/arpa.home.weir.metainfo.xml"
/usr/bin/python3 "$here/sbom.py" "$unpacked"

# The mirror and the proxy that apt has here.
mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 'Codename: bookworm' 'Origin: Debian' |
    head -n 1)
suite=$(apt-get indextargets --format '$(CODENAME)' 'Created-By: Packages' 'Codename: bookworm' 'Origin: Debian' |
    head -n 1)
eval "$(apt-config shell http_proxy Acquire::http::Proxy https_proxy Acquire::https::Proxy)"
[ -z "${http_proxy:-}" ] || export http_proxy
[ -z "${https_proxy:-}" ] || export https_proxy

echo "-- A Debian 12 with nothing in it, from $mirror"
bare=$(mktemp -d)
home=$(mktemp -d)
# In memory: it is gone with its mount, and nothing has to be deleted beneath which something of ours is mounted.
mount -t tmpfs -o mode=755 tmpfs "$bare"
trap 'umount --recursive --lazy "$bare"; rmdir "$bare"; rm -rf "$unpacked" "$home"' EXIT
debootstrap --variant=minbase "$suite" "$bare" "$mirror" >"$folder/debootstrap.log" 2>&1 ||
    { tail "$folder/debootstrap.log" >&2; exit 1; }
mount -t proc proc "$bare/proc"
mount --rbind /dev "$bare/dev"
# The display and the buses are below /tmp, and so is what is made here.
mount --bind /tmp "$bare/tmp"

apt_within() {
    chroot "$bare" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 \
        DEBIAN_FRONTEND=noninteractive ${http_proxy:+http_proxy="$http_proxy"} \
        ${https_proxy:+https_proxy="$https_proxy"} apt-get -q -y "$@"
}

state_within() {
    dpkg-query --admindir="$bare/var/lib/dpkg" -W -f '${db:Status-Status}' "$1" 2>/dev/null || true
}

cp "$package" "$home/weir.deb"
# What it recommends is left out: it has to run without.
apt_within install --no-install-recommends "$home/weir.deb" >"$folder/install.log" 2>&1 ||
    { tail "$folder/install.log" >&2; exit 1; }
[ "$(state_within weir)" = installed ]
[ "$(state_within gnome-keyring)" != installed ]

dpkg-query --admindir="$bare/var/lib/dpkg" -L weir >"$folder/installed"

echo "-- The command line, in there"
"$here/support/command-line-job.sh" "$bare" "$home"

echo "-- The window, in there, used from out here"
cat >"$home/weir" <<EOF
#!/bin/sh
exec chroot "$bare" /usr/bin/weir "\$@"
EOF
chmod +x "$home/weir"
"$here/tour.sh" "$home/weir" "$folder"

echo "-- Removed"
apt_within purge weir >"$folder/purge.log"
apt_within autoremove --purge >>"$folder/purge.log"
[ "$(state_within weir)" != installed ]
umount "$bare/tmp"
{
    find "$bare" -xdev -iname '*weir*'
    while IFS= read -r file; do
        [ -d "$bare$file" ] || [ ! -e "$bare$file" ] || echo "$file"
    done <"$folder/installed"
} >"$folder/left"
if [ -s "$folder/left" ]; then
    echo "What is left of the package:" >&2
    cat "$folder/left" >&2
    exit 1
fi
echo "Nothing is left of it."
