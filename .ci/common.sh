# shellcheck shell=sh disable=SC2034
# What the scripts beside it share; they source it in the repository's root.

# Installs packages with apt-get, as root or by sudo without a password.
apt_install() {
    command -v apt-get >/dev/null 2>&1 || return 1
    as_root=
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null || return 1
        as_root="sudo -n"
    fi
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >/dev/null 2>&1 || {
        $as_root apt-get update -qq >/dev/null 2>&1 || return 1
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >/dev/null 2>&1
    }
}

make_environment() {
    rm -rf "$1"
    mkdir -p .build
    python3 -m venv "$1" >/dev/null 2>&1
}

# usage: pip_install FOLDER REQUIREMENT...   (and options of `pip install`)
# Makes a virtual environment with packages from PyPI. Where it cannot, the folder goes, and `reason` says why.
pip_install() {
    environment=$1
    shift
    if ! make_environment "$environment" && ! { apt_install python3 python3-venv && make_environment "$environment"; }; then
        reason="python3 makes no virtual environment"
    elif ! "$environment/bin/python" -m pip install --quiet --disable-pip-version-check --retries 1 --timeout 30 \
        "$@" >/dev/null 2>&1; then
        reason="pip does not install it"
    else
        return 0
    fi
    rm -rf "$environment"
    return 1
}

# usage: missing WHAT REASON
missing() {
    echo "$1 cannot be had here ($2): the tests that need it are skipped" >&2
}
