#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds Pairbook for Linux in target/dist: the program's image, from it a .deb, an .rpm where rpmbuild is there, and a .tar.gz.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../common/image.sh"

display= # the Xvfb that this started
cleanup() { [ -z "$display" ] || kill "$display" 2>/dev/null || true; }
trap cleanup EXIT

# Gives the rehearsal a display where there is none.
need_display() {
    [ -z "${DISPLAY:-}" ] || return 0
    Xvfb -displayfd 3 -screen 0 1400x900x24 -nolisten tcp </dev/null >"$work/xvfb.log" 2>&1 3>"$work/display" &
    display=$!
    local i
    for ((i = 0; i < 100; i++)); do
        [ ! -s "$work/display" ] || break
        sleep 0.1
    done
    [ -s "$work/display" ] || stop "Xvfb did not come up." "$work/xvfb.log"
    DISPLAY=:$(cat "$work/display")
    export DISPLAY
}

need mvn "Maven (package maven)"
need strip "it (package binutils)"
need rsvg-convert "it (package librsvg2-bin or librsvg2-tools)"
need dpkg-deb "dpkg (package dpkg)"
[ -n "${DISPLAY:-}" ] || need Xvfb "it (package xvfb), or set DISPLAY"

gather
make_runtime
find "$work/runtime" -name '*.so' -exec strip --strip-unneeded {} +
ln -s java "$work/runtime/bin/pairbook" # so that a list of processes names the program
rsvg-convert -w 256 "$common/pairbook.svg" -o "$work/pairbook.png"
make_image pairbook "$version" --icon "$work/pairbook.png"
rm "$dist/pairbook/lib/libapplauncher.so" "$dist/pairbook/bin/pairbook"
install -m 755 "$here/pairbook.sh" "$dist/pairbook/bin/pairbook"
need_display
train "$dist/pairbook" "$dist/pairbook/lib/app/pairbook.cfg" "$dist/pairbook/bin/pairbook"
say "the image is in $dist/pairbook"
