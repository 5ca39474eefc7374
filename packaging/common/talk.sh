# SPDX-License-Identifier: Apache-2.0
# How the scripts under packaging/ speak, which source this and say in $script who they are.

say() { printf '%s: %s\n' "$script" "$*"; }

# stop WHY [LOG]
stop() {
    printf '%s: %s\n' "$script" "$1" >&2
    [ -z "${2:-}" ] || tail -n 30 "$2" >&2
    exit 1
}

# need COMMAND WHAT: ends with a sentence where a tool is not there
need() {
    command -v "$1" >/dev/null || stop "$1 is missing: please install $2, and try again."
}
