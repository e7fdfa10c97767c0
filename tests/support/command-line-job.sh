#!/usr/bin/env bash
# Does a job on the command line with the Weir that is installed below a root: serves the sandbox, lists, shows a stream,
# changes it, validates, compares, applies, and reads it back.
# Usage: command-line-job.sh ROOT HOME        (HOME is a folder below /tmp, which the root sees as well)
set -euo pipefail

root=$1
home=$2

weir() {
    chroot "$root" /usr/bin/env -i HOME="$home" PATH=/usr/bin LC_ALL=C.UTF-8 /usr/bin/weir "$@"
}

weir --version
mkfifo "$home/sandbox"
chroot "$root" /usr/bin/env -i HOME="$home" LC_ALL=C.UTF-8 /usr/bin/weir sandbox >"$home/sandbox" 2>"$home/log" &
sandbox=$!
trap 'kill "$sandbox"; wait "$sandbox" || true' EXIT
read -r -t 60 where <"$home/sandbox"
jq -r .token <<<"$where" >"$home/token"
weir profile add Sandbox --region cn-north-4 --project "$(jq -r .project_id <<<"$where")" \
    --endpoint "$(jq -r .url <<<"$where")"

access=(--profile Sandbox --token-file "$home/token")
weir list streams "${access[@]}" >"$home/streams"
grep -P '^[^\t]+\torders-to-fn\t' "$home/streams"
id=$(grep -P '^[^\t]+\torders-to-fn\t' "$home/streams" | cut -f 1)
weir pull "$home/resources" "${access[@]}"
file=$home/resources/streams/orders-to-fn.json
sed -i '0,/"description": *"[^"]*"/s//"description": "changed by the installed package"/' "$file"
weir validate "$file"
if weir diff "$file" "${access[@]}"; then
    echo "The change was not found." >&2
    exit 1
fi
weir apply "$file" "${access[@]}" --yes --without-secrets
weir show stream "$id" "${access[@]}" | grep 'changed by the installed package'
weir history | grep orders-to-fn
