#!/usr/bin/env bash
# Installs what the tests need, builds Weir and runs every check of the project.
# Usage: tests/run.sh [STEP…]        (without steps: all of them, as they stand at the end)
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
source app/packages.sh

# What was compiled before, also in another clone, is taken from there. With precompiled headers ccache needs to be told
# that their times do not matter.
export CMAKE_CXX_COMPILER_LAUNCHER=ccache CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime

sources() {
    git ls-files -- 'app/*.cpp' 'app/*.h' 'ui/*.cpp' 'ui/*.h' 'models/*.cpp' 'models/*.h' 'tests/*.cpp' 'tests/*.h'
}

build_and_test() {
    cmake --preset "$1"
    cmake --build --preset "$1"
    # Results of a test that is gone would count for the scoreboard of the faults.
    rm -f "build/$1"/tests/results/*.xml
    # Most tests wait longer than they compute; those that do not take two places (tests/CMakeLists.txt).
    ctest --preset "$1" --no-tests=error -j "$((2 * $(nproc)))"
}

step_format() {
    sources | xargs clang-format --dry-run --Werror
}

step_gates() {
    tests/gates.sh
}

step_release() {
    build_and_test release
    # How much of the RFC's own tests is supported, which ctest keeps to itself.
    build/release/tests/tst_jsonpathquery agreesWithTheComplianceTests | grep 'RFC 9535'
    # The test “faults” held it to what was found.
    sed -n '/^| Family/,/^$/p' resources/reference/faults.md
}

step_schema() {
    # Node.js from elsewhere brings its npm, and Debian's would not stand beside it.
    command -v npm >/dev/null || install_packages <(echo npm)
    cmake --preset release
    cmake --build --preset release --target weir faultybodies
    tests/schema.sh build/release
}

step_translations() {
    tests/translations.sh
}

step_tour() {
    tests/tour.sh build/release/app/weir build/tour
}

step_leaks() {
    tests/leaks.sh build/release/app/weir
}

step_package() {
    cmake --preset release
    cmake --build --preset release --target weir icons
    tests/package.sh build/release build/package
}

step_asan() {
    # What was counted in an earlier run is of another program.
    rm -rf build/asan/coverage
    build_and_test asan
    tests/coverage.sh build/asan
}

step_tidy() {
    cmake --preset asan
    # The generated headers are all that clang-tidy needs of a build.
    cmake --build --preset asan --target weir_models_autogen weir_ui_autogen weir_app_autogen
    sources | grep -E '^(app|ui|models)/.*\.cpp$' | xargs /usr/bin/python3 tests/tidy.py build/asan
}

run_steps() {
    local step started
    for step in "$@"; do
        printf '\n== %s\n' "$step"
        started=$SECONDS
        "step_$step"
        printf '== %s passed in %d s\n' "$step" "$((SECONDS - started))"
    done
}

install_packages app/packages resources/packaging/packages tests/packages
if [ "$#" -gt 0 ]; then
    run_steps "$@"
else
    run_steps format gates release schema translations
    # One core is enough for these, which are about the program that "release" has built; told at the end.
    run_steps tour leaks package >build/beside.log 2>&1 &
    beside=$!
    trap 'wait; cat build/beside.log' EXIT
    run_steps asan tidy
    wait "$beside"
    echo "Every step passed."
fi
