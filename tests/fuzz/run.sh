#!/usr/bin/env bash
# Looks for inputs on which a parser crashes, hangs or breaks what must hold, with clang's libFuzzer.
# Usage: tests/fuzz/run.sh [MINUTES] [TARGET…]     (1 minute for each target; all targets)
#
# Builds the preset "fuzz" and runs the targets, as many at a time as there are processors, each from what it found before (build/fuzz/corpus), the files of
# tests/data/fuzz/TARGET and the seeds of seeds.py. What libFuzzer says of it goes to build/fuzz/logs. A finding ends the
# target: its input lies in build/fuzz/findings and is replayed by  build/fuzz/tests/fuzz/fuzz_TARGET FILE;  make a test of it, mend it, and run the target again.
# Otherwise a few small files of what was found come into tests/data/fuzz/TARGET, for the test fuzz_TARGET to replay
# in every build; commit them, and the figures of runs of half an hour and more, which come into figures.tsv.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source app/packages.sh

# Of one target at a time: two may end together.
keep_figures() {
    local target=$1 row=$2 figures=tests/fuzz/figures.tsv
    exec 9>build/fuzz/figures.lock
    flock 9
    {
        head -n 1 "$figures"
        { tail -n +2 "$figures" | grep -v "^$target"$'\t' || true; printf '%s\n' "$row"; } | LC_ALL=C sort
    } >build/fuzz/figures.tsv
    cp build/fuzz/figures.tsv "$figures"
}

minutes=1
if [[ "${1:-}" =~ ^[1-9][0-9]*$ ]]; then
    minutes=$1
    shift
fi
targets=("$@")
[ "$#" -gt 0 ] || targets=(answer curl date draft envelope export filter har json jsonpath profile redaction \
    resource terraform transform)

fuzz() {
    local target=$1 minutes=$2
    local program=build/fuzz/tests/fuzz/fuzz_$target kept=tests/data/fuzz/$target
    local corpus=build/fuzz/corpus/$target work=build/fuzz/work/$target findings=build/fuzz/findings
    local log=build/fuzz/logs/$target.log
    rm -rf "$work"
    mkdir -p "$corpus" "$kept" "$findings" build/fuzz/logs "$work/seeds" "$work/merged"
    tests/fuzz/seeds.py "$target" "$work/seeds" "$work/dictionary"
    # A machine that does something else at the time gives less of a processor than a run takes minutes: what counts is
    # the processor's time, so a target goes on from what it has found until it had all of its own.
    local TIMEFORMAT=%U spent=0
    : >"$log"
    while [ "$spent" -lt $((minutes * 60)) ]; do
        if ! { time UBSAN_OPTIONS=print_stacktrace=1 "$program" -max_total_time=$((minutes * 60 - spent)) \
            -max_len=4096 -timeout=30 -rss_limit_mb=2048 -use_value_profile=1 -print_final_stats=1 \
            -dict="$work/dictionary" -artifact_prefix="$findings/$target-" "$corpus" "$kept" "$work/seeds" \
            >>"$log" 2>&1; } 2>"$work/seconds"; then
            printf '%-12s found something: %s\n' "$target" "$log"
            return 1
        fi
        spent=$(awk -v spent="$spent" 'END { print int(spent + $1 + 0.999) }' "$work/seconds")
    done
    "$program" -merge=1 -set_cover_merge=1 -merge_control_file="$work/control" \
        "$work/merged" "$corpus" "$kept" "$work/seeds" >"$work/merge.log" 2>&1
    tests/fuzz/choose.py "$work/control" "$kept"
    rm -rf "$corpus"
    mv "$work/merged" "$corpus"
    local row
    row=$(awk -v target="$target" -v minutes="$((spent / 60))" '
        / cov: / { for (i = 1; i < NF; ++i) if ($i == "cov:") edges = $(i + 1) }
        /^stat::number_of_executed_units:/ { runs += $2 }
        /^stat::slowest_unit_time_sec:/ { if ($2 > slowest) slowest = $2 }
        /^stat::peak_rss_mb:/ { if ($2 > memory) memory = $2 }
        END { OFS = "\t"; print target, minutes, runs, edges, slowest + 0, memory }
    ' "$log")
    printf '%s\n' "$row" | awk -F '\t' '{
        printf "%-12s %4d min of a processor, %10d inputs, %6d edges, slowest %d s, %d MiB\n", $1, $2, $3, $4, $5, $6
    }'
    if [ "$minutes" -ge 30 ]; then
        keep_figures "$target" "$row"$'\t'"$(date +%F)"
    fi
}
export -f fuzz keep_figures

install_packages app/packages tests/packages
cmake --preset fuzz >/dev/null
cmake --build --preset fuzz
printf '%s\n' "${targets[@]}" \
    | xargs -P "$(nproc)" -I '{}' bash -c 'set -euo pipefail; fuzz "$1" "$2"' fuzz '{}' "$minutes"
