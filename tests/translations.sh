#!/usr/bin/env bash
# Checks that translations/*.ts hold exactly the texts of the sources and that every one is translated.
# Usage: tests/translations.sh [--update]        (--update writes the texts of the sources into the files)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

lupdate=$(command -v lupdate6 || echo /usr/lib/qt6/bin/lupdate)
sources=$(mktemp)
trap 'rm -rf "$sources" "${copies:-}"' EXIT
git ls-files -- 'app/*.cpp' 'app/*.h' 'ui/*.cpp' 'ui/*.h' 'models/*.cpp' 'models/*.h' >"$sources"

# Without the include folder lupdate does not find the headers and names the contexts without their namespace.
# English is the language of the sources; its file holds the plurals alone.
update() {
    local file plurals
    for file in "$@"; do
        plurals=
        [ "$(basename "$file")" = weir_en.ts ] && plurals=-pluralonly
        "$lupdate" -I . -silent -no-obsolete -locations none $plurals "@$sources" -ts "$file"
    done
}

if [ "${1:-}" = --update ]; then
    update translations/*.ts
    exit
fi

copies=$(mktemp -d)
cp translations/*.ts "$copies"
update "$copies"/*.ts
failed=0
for file in translations/*.ts; do
    if ! diff -u "$file" "$copies/$(basename "$file")"; then
        echo "$file does not hold the texts of the sources; tests/translations.sh --update brings them in." >&2
        failed=1
    fi
    # Qt's own are those that it leaves to programs.
    if grep '<name>' "$file" | grep -v -e '<name>weir::' -e '<name>QAbstractFileIconProvider<'; then
        echo "$file has contexts that no running class has: lupdate misread the sources that hold their texts." >&2
        failed=1
    fi
    if grep -q 'type="unfinished"' "$file"; then
        echo "$file has $(grep -c 'type="unfinished"' "$file") texts without a translation." >&2
        failed=1
    fi
done
[ "$failed" -eq 0 ] && grep -c '<message' translations/*.ts | sed 's/$/ messages, all translated/'
exit "$failed"
