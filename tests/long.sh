#!/usr/bin/env bash
# What takes too long for the tests: each fuzz target for half an hour, 10,000 changes in one window, and a change of
# each rule of validation and diff, which a test must notice. All print their figures, and fail on what they find.
# Usage: tests/long.sh [fuzz] [soak] [mutation]      (all, about six hours on two processors)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source app/packages.sh

step_fuzz() {
    tests/fuzz/run.sh 30
}

step_soak() {
    install_packages app/packages tests/packages
    cmake --preset release >/dev/null
    cmake --build --preset release --target soak
    # Qt Test would end it after five minutes.
    QTEST_FUNCTION_TIMEOUT=$((6 * 3600 * 1000)) QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 \
        tests/support/with-keyring.sh build/release/tests/soak/soak -maxwarnings 1 | tee build/soak.log
    grep -E '^ *drafts|^ *[0-9]|^last quarter' build/soak.log >tests/soak/figures.txt
}

step_mutation() {
    install_packages app/packages tests/packages
    tests/mutation.py
}

steps=("$@")
[ "$#" -gt 0 ] || steps=(fuzz soak mutation)
for step in "${steps[@]}"; do
    printf '\n== %s\n' "$step"
    "step_$step"
done
