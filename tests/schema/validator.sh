# Sourced by tests/schema.sh and tests/bench/run.sh: brings ajv, the validator that Weir is held against, from npm.

# install_validator FOLDER : installs the versions of package-lock.json there and lets node find them. Downloads only
# what npm's cache does not hold, and nothing where FOLDER has them already.
install_validator() {
    local here folder=$1
    here=$(dirname "${BASH_SOURCE[0]}")
    if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
        echo "The schema is checked by ajv, which needs node and npm; install Debian's nodejs and npm." >&2
        return 1
    fi
    mkdir -p "$folder"
    if ! cmp -s "$here/package-lock.json" "$folder/installed-lock.json"; then
        cp "$here/package.json" "$here/package-lock.json" "$folder"
        if ! npm ci --prefix "$folder" --prefer-offline --no-audit --no-fund --ignore-scripts --silent; then
            echo "npm could not install ajv into $folder; it needs the npm registry or what npm has in its cache." >&2
            return 1
        fi
        cp "$here/package-lock.json" "$folder/installed-lock.json"
    fi
    NODE_PATH=$(realpath "$folder/node_modules")
    export NODE_PATH
}
