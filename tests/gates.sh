#!/usr/bin/env bash
# Rules of the code base that no compiler checks. Prints every line that breaks one; fails if there is any.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

failed=0
code=('app/*.cpp' 'app/*.h' 'ui/*.cpp' 'ui/*.h' 'models/*.cpp' 'models/*.h')

# forbid WHY PATTERN PATHSPEC…
forbid() {
    local why=$1 pattern=$2
    shift 2
    local hits
    hits=$(git grep -nIE "$pattern" -- "$@")
    if [ -n "$hits" ]; then
        printf '%s\n%s\n\n' "$why" "$hits"
        failed=1
    fi
}

forbid 'Nothing in ui or models includes the application.' '#include "app/' 'ui/*' 'models/*'
forbid 'Nothing in models includes the user interface.' '#include "ui/' 'models/*'
forbid 'models has no widgets, no network, no files.' \
    '#include <Q(Widget|Dialog|Label|LineEdit|MainWindow|NetworkAccessManager|NetworkReply|File|SaveFile)>' 'models/*'
forbid 'Files are written by the safe writer alone.' 'QSaveFile|QSettings|setDirectWriteFallback' \
    "${code[@]}" ':!app/storage/safefile.*'
forbid 'The network is used by the API client alone.' 'QNetworkAccessManager' \
    "${code[@]}" ':!app/api/*'
forbid 'The keychain is used by the secret store alone.' '(Read|Write|Delete)PasswordJob' \
    "${code[@]}" ':!app/secrets/keychainoperation.*'
forbid 'Trust is never switched off.' \
    'setInsecureFallback|ignoreSslErrors|VerifyNone|setPeerVerifyMode|setTextData\(' "${code[@]}"
forbid 'No nested event loop, no blocking call.' \
    'QEventLoop\b|([dD]ialog|[mM]enu|[bB]ox|[lL]oop)[A-Za-z]*(\.|->)exec\(|waitFor[A-Z][a-zA-Z]*\(' \
    'ui/*' 'models/*' 'app/controllers/*' 'app/flows/*' 'app/api/*' 'app/secrets/*'
forbid 'Text of a service is plain text.' 'AutoText|RichText\b' "${code[@]}"
forbid 'Nothing is left behind.' 'TODO|FIXME|XXX|HACK|qDebug\(|std::cout' "${code[@]}"
forbid 'A test neither skips, nor expects to fail, nor sleeps.' \
    'QSKIP|QEXPECT_FAIL|qWait\(|QThread::(m|u)?sleep|std::this_thread::sleep' 'tests/*' ':!tests/gates.sh'

# Each statement of SECURITY.md names the test that holds it, and that test exists.
while IFS= read -r line; do
    if ! grep -qE '`(tst_[a-z]+::[A-Za-z0-9_]+|leaks|gates)`' <<<"$line"; then
        printf 'A statement of SECURITY.md without a test.\n%s\n\n' "$line"
        failed=1
    fi
done < <(grep -E '^(- |\| )' SECURITY.md | grep -v '^| what |')
while IFS= read -r test; do
    file=tests/${test%%::*}.cpp
    if ! grep -qE "^void [A-Za-z]+::${test##*::}\(\)" "$file" 2>/dev/null; then
        printf 'SECURITY.md names a test that does not exist.\n%s\n\n' "$test"
        failed=1
    fi
done < <(grep -oE 'tst_[a-z]+::[A-Za-z0-9_]+' SECURITY.md | sort -u)

exit "$failed"
