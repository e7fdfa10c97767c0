# Sourced by app/run.sh and tests/run.sh: installs Debian packages that are missing, and says which.

# install_packages LIST… : each LIST is a file with one package a line; lines that begin with # are comments.
install_packages() {
    local missing=() package
    for package in $(grep -hv '^#' "$@" | sort -u); do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q ' installed$' || missing+=("$package")
    done
    if [ "${#missing[@]}" -eq 0 ]; then
        echo "Every package that is needed is installed."
        return 0
    fi
    echo "These Debian packages are missing and will be installed: ${missing[*]}"
    local as_root=()
    [ "$(id -u)" -eq 0 ] || as_root=(sudo)
    "${as_root[@]}" apt-get update -q
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends "${missing[@]}"
}
