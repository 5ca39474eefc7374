#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Measures the installed program in a real window under Xvfb, in turn with a bare JavaFX window and, where it is installed,
# LibreOffice Writer: how it starts, and what it costs to work with workbooks of five sizes. The figures are in
# target/bench/results.csv; the last lines hold them against the goals.
#
# Usage: packaging/linux/bench.sh [PROGRAM]   (else the installed one, else the image in target/dist)
set -euo pipefail
cd "$(dirname "$0")/../.."

rounds=${ROUNDS:-10}
sizes=(empty typical decade career stress)
out=$PWD/target/bench
results=$out/results.csv
started=() # process groups of ours

cleanup() {
    for group in "${started[@]}"; do
        kill -- "-$group" 2>/dev/null || true
    done
}
trap cleanup EXIT

say() { printf 'bench: %s\n' "$*"; }

# stop WHY [LOG]
stop() {
    printf 'bench: %s\n' "$1" >&2
    [ -z "${2:-}" ] || tail -n 30 "$2" >&2
    exit 1
}

# need COMMAND WHAT: ends with a sentence where a tool is not there
need() {
    command -v "$1" >/dev/null || stop "$1 is missing: please install $2, and try again."
}

# the program that is measured: the one named, the installed one, or the image just built
find_program() {
    local candidate
    for candidate in ${1:+"$1"} /usr/lib/pairbook/bin/pairbook /opt/pairbook/bin/pairbook target/dist/pairbook/bin/pairbook; do
        if [ -x "$candidate" ]; then
            program=$(readlink -f "$candidate")
            image=$(dirname "$(dirname "$program")")
            [ -f "$image/lib/app/pairbook.cfg" ] || stop "$candidate is no packaged Pairbook: it has no lib/app/pairbook.cfg."
            return
        fi
        [ -z "${1:-}" ] || stop "There is no program at $1."
    done
    stop "There is no packaged Pairbook: please run packaging/linux/build.sh, and try again."
}

# Has Maven make a jar of the benchmarks and the tests they lean on.
compile() {
    mvn -B -ntp -q -Dstyle.color=never test-compile jar:test-jar </dev/null >"$out/maven.log" 2>&1 || stop "Maven did not compile the benchmarks." "$out/maven.log"
    cp target/pairbook-*-tests.jar "$out/bench.jar"
}

# jars: the class path of the image, with the benchmarks behind it
jars() {
    sed -n "s,^app.classpath=\$APPDIR,$image/lib/app,p" "$image/lib/app/pairbook.cfg" | tr '\n' ':'
    printf '%s' "$out/bench.jar"
}

# bench_java CLASS ARGUMENT...: runs a class of the benchmarks on the image's Java
bench_java() { "$image/lib/runtime/bin/java" -XX:+UseSerialGC -cp "$(jars)" "$@"; }

# A screen as large as the window, whose picture is in a file.
open_screen() {
    mkdir "$out/screen"
    setsid Xvfb -displayfd 3 -screen 0 1280x800x24 -fbdir "$out/screen" -nolisten tcp </dev/null >"$out/xvfb.log" 2>&1 3>"$out/display" &
    started+=($!)
    local i
    for ((i = 0; i < 100; i++)); do
        [ ! -s "$out/display" ] || break
        sleep 0.1
    done
    [ -s "$out/display" ] || stop "Xvfb did not come up." "$out/xvfb.log"
    DISPLAY=:$(cat "$out/display")
    export DISPLAY
}

# copy_image NAME: the image once more, to be told something else than the installed one
copy_image() {
    cp -al "$image" "$out/$1" 2>/dev/null || { rm -rf "${out:?}/$1" && cp -a "$image" "$out/$1"; }
    cp "$image/lib/app/pairbook.cfg" "$out/$1.cfg" # files in the copy may be the image's own: they are replaced, never written to
    rm "$out/$1/lib/app/pairbook.cfg"
    cp -p "$out/bench.jar" "$out/$1/lib/app/bench.jar"
}

# The same Java with the same options, a cache made in the same way, and nothing else: no JavaFX program starts quicker.
make_bare() {
    copy_image bare
    local app=$out/bare/lib/app
    rm -f "$app/app.aot"
    {
        printf '[Application]\napp.classpath=$APPDIR/bench.jar\napp.mainclass=pairbook.bench.BareWindow\n\n[JavaOptions]\n'
        grep '^java-options=' "$out/bare.cfg" | grep -v 'AOTCache=' || true
    } >"$out/bare-plain.cfg"
    { cat "$out/bare-plain.cfg"; printf 'java-options=%s\n' '-XX:AOTCacheOutput=$APPDIR/app.aot'; } >"$app/pairbook.cfg"
    setsid "$out/bare/bin/pairbook" </dev/null >"$out/bare.log" 2>&1 &
    local process=$!
    started+=("$process")
    local window
    window=$(timeout 60 xdotool search --sync --onlyvisible --name '^A bare window$' | head -n 1) || stop "The bare window did not appear." "$out/bare.log"
    xdotool windowfocus --sync "$window" key ctrl+q
    wait "$process" || stop "The bare window did not end well." "$out/bare.log"
    [ -s "$app/app.aot" ] || stop "The bare window left no AOT cache." "$out/bare.log"
    { cat "$out/bare-plain.cfg"; printf 'java-options=%s\n' '-XX:AOTCache=$APPDIR/app.aot'; } >"$app/pairbook.cfg"
}

# The workbooks of five sizes, as of today.
make_workbooks() {
    local size
    for size in "${sizes[@]}"; do
        bench_java pairbook.bench.ScaleData "$size" "$out/books/$size" today >>"$out/books.log" 2>&1 \
            || stop "The $size workbook could not be made." "$out/books.log"
    done
}

# The contract for a word processor, in a profile that is not new: false where there is none.
make_letter() {
    command -v soffice >/dev/null || return 1
    office="soffice -env:UserInstallation=file://$out/office --nologo --norestore --nofirststartwizard"
    $office --headless --infilter='HTML (StarWriter)' --convert-to odt:writer8 --outdir "$out" src/test/resources/pairbook/bench/contract.html \
        </dev/null >"$out/office.log" 2>&1 || stop "LibreOffice did not make the contract." "$out/office.log"
    [ -s "$out/contract.odt" ] || stop "LibreOffice made no contract." "$out/office.log"
}

# Starts of all of them in turn.
watch_starts() {
    local programs=(bare "$out/bare/bin/pairbook") size
    for size in "${sizes[@]}"; do
        programs+=("$size" "env PAIRBOOK_HOME=$out/home/$size $program $out/books/$size")
    done
    if make_letter; then
        programs+=(writer "$office --writer $out/contract.odt")
    else
        say "LibreOffice Writer is not installed, so Pairbook is not held against it."
    fi
    "$image/lib/runtime/bin/java" -XX:+UseSerialGC -Xmx128m -cp "$out/bench.jar" pairbook.bench.StartWatch \
        "$out/screen/Xvfb_screen0" "$rounds" "$results" "start" "${programs[@]}" || stop "The starts could not be watched."
}

# figure NAME WHAT: the median
figure() { awk -F, -v name="$1" -v what="$2" '$1 == "start" && $2 == name && $3 == what { print $5; exit }' "$results"; }

# goal WHAT SEEN AGAINST LIMIT: a row with the ratio of two figures
ratio_row() {
    [ -n "$2" ] && [ -n "$3" ] || { printf '| %s | not measured | %s times | |\n' "$1" "$4"; return; }
    awk -v what="$1" -v seen="$2" -v against="$3" -v limit="$4" 'BEGIN {
        ratio = seen / against
        printf "| %s | %.0f ms against %.0f ms: %.2f times | at most %s times | %s |\n", what, seen, against, ratio, limit, ratio <= limit ? "met" : "missed"
    }'
}

steady='start to steady'
goals() {
    printf '\n| what | seen | goal | |\n|---|---|---|---|\n'
    ratio_row 'start to steady, typical, against a bare JavaFX window' "$(figure typical "$steady")" "$(figure bare "$steady")" 1.4
    ratio_row 'the same, against LibreOffice Writer' "$(figure typical "$steady")" "$(figure writer "$steady")" 0.75
    ratio_row 'start with career against start with empty' "$(figure career "$steady")" "$(figure empty "$steady")" 1.15
    ratio_row 'start with stress against start with typical' "$(figure stress "$steady")" "$(figure typical "$steady")" 2
    local name
    for name in bare "${sizes[@]}" writer; do
        printf '| memory (PSS) when steady, %s | %s MiB | | |\n' "$name" "$(figure "$name" 'memory when steady')"
    done
}

need Xvfb "it (package xvfb)"
need xdotool "it (package xdotool)"
need mvn "Maven (package maven)"
find_program "${1:-}"
rm -rf "$out"
mkdir -p "$out/books"
echo 'run,size,what,n,p50,p95,p99,max,unit' >"$results"
compile
open_screen
say "measuring $program"
make_bare
make_workbooks
watch_starts
goals
say "the figures are in $results"
