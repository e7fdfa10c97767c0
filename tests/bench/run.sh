#!/usr/bin/env bash
# Builds the benches and prints their figures, each beside its goal or a peer measured in the same run.
# Needs the packages of app/packages and tests/packages, and npm.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source tests/schema/validator.sh

cmake --preset release >/dev/null
cmake --build --preset release --target weir benches
build=build/release
install_validator "$build/validator"
display=()
[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || display=(xvfb-run -a -s '-screen 0 1280x800x24')

figures=$build/figures.txt

measure() {
    "${display[@]}" "$build/tests/bench/bench_window"
    "$build/tests/bench/bench_keystroke"
    "$build/tests/bench/bench_palette"
    "$build/tests/bench/bench_history"
    "${display[@]}" "$build/tests/bench/bench_resourcelist"
    "$build/tests/bench/bench_rules"
    # 10,000 updates, as long as two times four minutes.
    "$build/tests/bench/bench_bulk" "$build/app/weir"
    "$build/tests/bench/bench_command" "$build/app/weir" "$build/tests/bench/weir_empty" \
        tests/data/update-event-stream.json
    "$build/tests/bench/bench_validation" "$build/app/weir" tests/bench/validate.js
    "${display[@]}" "$build/tests/bench/bench_zeroonfree" "$build/app/weir" "$build/tests/bench" \
        tests/data/update-event-stream.json
}

measure | tee "$figures"

printf '\n| %-62s | %-13s | %-8s | %-10s |\n' 'What, median where nothing is said' Figure 'At most' 'Of that'
printf '|%s|%s|%s|%s|\n' "$(printf %64s | tr ' ' -)" "$(printf %15s | tr ' ' -)" "$(printf %10s | tr ' ' -)" \
    "$(printf %12s | tr ' ' -)"
grep '^|' "$figures"
