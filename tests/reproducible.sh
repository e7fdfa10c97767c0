#!/usr/bin/env bash
# Builds the Debian package twice from one source tarball, in two folders, at two times, with two umasks and from scratch,
# and compares the packages to the byte. The umask that cpack has stands in the outermost archive, so that one is fixed. It takes two whole builds, so it is no step of tests/run.sh.
# Usage: tests/reproducible.sh [FOLDER]        (FOLDER, build/reproducible otherwise, gets the tarball and both packages)
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
folder=${1:-$root/build/reproducible}
mkdir -p "$folder"
folder=$(realpath "$folder")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

tarball=$("$root/resources/packaging/source.sh" "$folder")
tar -C "$work" -xf "$tarball"
source=$(basename "$tarball" .tar.xz)

# make_package NAME PLACE UMASK
make_package() {
    mkdir -p "$work/$2"
    cp -r "$work/$source" "$work/$2/"
    (
        umask "$3"
        cd "$work/$2/$source"
        CCACHE_DISABLE=1 cmake --preset release -DBUILD_TESTING=OFF
        CCACHE_DISABLE=1 cmake --build --preset release
        cd build/release
        umask 022
        cpack -G DEB
    ) >"$folder/$1.log"
    mkdir -p "$folder/$1"
    mv "$work/$2/$source"/build/release/weir_*.deb "$folder/$1/"
    rm -rf "${work:?}/$2"
}

make_package first here 022
make_package second another/and/longer/place 077
sha256sum "$tarball" "$folder"/first/*.deb "$folder"/second/*.deb
cmp "$folder"/first/*.deb "$folder"/second/*.deb
echo "Both packages are the same."
