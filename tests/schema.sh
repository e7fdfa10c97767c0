#!/usr/bin/env bash
# Holds the JSON Schema that Weir prints against its own validation: thousands of bodies, clean and faulty, must be
# valid to ajv exactly where Weir finds no error that JSON Schema can say.
# Usage: tests/schema.sh BUILD        (BUILD has app/weir and tests/faultybodies)
set -euo pipefail

build=$(realpath "$1")
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source tests/schema/validator.sh
install_validator "$build/validator"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for kind in stream subscription; do
    LC_ALL=C.UTF-8 "$build/app/weir" schema "$kind" >"$folder/$kind.json"
done
"$build/tests/faultybodies" 6000 >"$folder/bodies"
node tests/schema/compare.js "$folder/stream.json" "$folder/subscription.json" "$folder/bodies" tests/data/cases.json
