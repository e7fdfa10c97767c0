#!/usr/bin/env bash
# Prints how much of each layer the tests have run, and fails where that is less than it must be.
# Usage: tests/coverage.sh BUILD    (BUILD: a build with WEIR_COVERAGE whose tests have run)
set -euo pipefail

build=$1
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
summary="$build/coverage/summary.json"

llvm-profdata merge --sparse -o "$build/coverage/all.profdata" "$build"/coverage/*.profraw
llvm-cov export --summary-only --instr-profile "$build/coverage/all.profdata" "$build/models/libweir_models.so" \
    --object "$build/ui/libweir_ui.so" --object "$build/app/libweir_app.so" >"$summary"

# The share in percent of the lines (or branches) of a layer that have run.
share() {
    jq --arg folder "$root/$1/" --arg kind "$2" '
        [.data[0].files[] | select(.filename | startswith($folder)) | .summary[$kind]]
        | (map(.covered) | add) / (map(.count) | add) * 1000 | floor / 10' "$summary"
}

passed=true
while read -r layer least_lines least_branches; do
    lines=$(share "$layer" lines)
    branches=$(share "$layer" branches)
    printf '%-6s lines %5s %% (at least %s), branches %5s %% (at least %s)\n' \
        "$layer" "$lines" "$least_lines" "$branches" "$least_branches"
    jq -en "$lines >= $least_lines and $branches >= $least_branches" >/dev/null || passed=false
done <<'LIMITS'
models 95 95
app 85 85
LIMITS
$passed
