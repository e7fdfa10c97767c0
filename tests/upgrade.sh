#!/usr/bin/env bash
# Writes the config folder of this version for tst_upgrade: tests/data/upgrade/VERSION. Run it once for each release,
# before its tag, and never for a version that was released. Usage: tests/upgrade.sh BUILD
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

version=$(sed -n 's/^project(weir VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
if git rev-parse -q --verify "refs/tags/v$version" >/dev/null; then
    printf 'Version %s was released; its folder stays as it is.\n' "$version" >&2
    exit 1
fi
QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 "$1/tests/tst_upgrade" --write "tests/data/upgrade/$version"
