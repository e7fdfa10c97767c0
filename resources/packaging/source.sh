#!/usr/bin/env bash
# Makes the source tarball of what is committed: the same commit gives the same bytes.
# Usage: resources/packaging/source.sh [FOLDER]
set -euo pipefail

folder=$(realpath "${1:-.}")
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
version=$(sed -nE 's/^project\(weir VERSION ([0-9.]+).*/\1/p' CMakeLists.txt)
file=$folder/weir-$version.tar.xz
# Neither the settings of git here nor the number of processors are to be seen in it.
git -c tar.umask=0022 -c core.autocrlf=false archive --format=tar --prefix="weir-$version/" HEAD |
    xz --threads=1 -6 >"$file"
echo "$file"
