#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Measures the installed program in a real window under Xvfb, in turn with a bare JavaFX window and, where it is installed,
# LibreOffice Writer: how it starts, and what it costs to work with workbooks of five sizes. Prints a table that holds the figures
# against the goals; they are in target/bench-window with a plot.
#
# Usage: packaging/linux/bench.sh [PROGRAM]   (else the installed one, else the image in target/dist)
# ROUNDS=n starts each n times (10), FIRSTS=n opens each screen for the first time n times (4).
set -euo pipefail
cd "$(dirname "$0")/../.."

rounds=${ROUNDS:-10} # starts of each
firsts=${FIRSTS:-4}  # first openings of each screen
sizes=(empty typical decade career stress)
out=$PWD/target/bench-window # beside that of mvn -Pbench verify
samples=$out/samples.csv
started=() # process groups of ours

cleanup() {
    for group in "${started[@]}"; do
        kill -- "-$group" 2>/dev/null || true
    done
}
trap cleanup EXIT

script=bench
. packaging/common/talk.sh
. packaging/linux/screen.sh

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
watched_screen() {
    mkdir "$out/screen"
    open_screen "$out" 1280x800 -fbdir "$out/screen"
    started+=("$screen")
}

# copy_image NAME: the image once more, to be told something else than the installed one
copy_image() {
    cp -al "$image" "$out/$1" 2>/dev/null || { rm -rf "${out:?}/$1" && cp -a "$image" "$out/$1"; }
    rm "$out/$1/lib/app/pairbook.cfg" # it may be the image's own: never written to
    cp -p "$out/bench.jar" "$out/$1/lib/app/bench.jar"
}

# config NAME MAIN-CLASS OPTION...: tells a copy what to run, of the jars that come in, with the image's options but for its cache, and with these
config() {
    local name=$1 main=$2
    shift 2
    {
        printf '[Application]\napp.mainclass=%s\n' "$main"
        cat
        printf '\n[JavaOptions]\n'
        grep '^java-options=' "$image/lib/app/pairbook.cfg" | grep -v 'AOTCache=' || true
        printf 'java-options=%s\n' "$@"
    } >"$out/$name.cfg"
    cp "$out/$name.cfg" "$out/$name/lib/app/pairbook.cfg"
}

# A JavaFX window with the same Java and the same options, and a cache made in the same way: no JavaFX program starts quicker.
make_bare() {
    copy_image bare
    rm -f "$out/bare/lib/app/app.aot"
    echo 'app.classpath=$APPDIR/bench.jar' | config bare pairbook.bench.BareWindow '-XX:AOTCacheOutput=$APPDIR/app.aot'
    setsid "$out/bare/bin/pairbook" </dev/null >"$out/bare.log" 2>&1 &
    local process=$! window
    started+=("$process")
    window=$(timeout 60 xdotool search --sync --onlyvisible --name '^A bare window$' | head -n 1) || stop "The bare window did not appear." "$out/bare.log"
    xdotool windowfocus --sync "$window" key ctrl+q
    wait "$process" || stop "The bare window did not end well." "$out/bare.log"
    [ -s "$out/bare/lib/app/app.aot" ] || stop "The bare window left no AOT cache." "$out/bare.log"
    echo 'app.classpath=$APPDIR/bench.jar' | config bare pairbook.bench.BareWindow '-XX:AOTCache=$APPDIR/app.aot'
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
    local programs=('the bare JavaFX window' "$out/bare/bin/pairbook") size
    for size in "${sizes[@]}"; do
        programs+=("$size" "env PAIRBOOK_HOME=$out/home/$size $program $out/books/$size")
    done
    if make_letter; then
        programs+=('LibreOffice Writer' "$office --writer $out/contract.odt")
    else
        say "LibreOffice Writer is not installed, so Pairbook is not held against it."
    fi
    "$image/lib/runtime/bin/java" -XX:+UseSerialGC -Xmx128m -cp "$out/bench.jar" pairbook.bench.StartWatch \
        "$out/screen/Xvfb_screen0" "$rounds" "$samples" "${programs[@]}" || stop "The starts could not be watched."
}

# The image with the benchmarks behind its jars, so that the cache it was given still holds: with another one it does not start.
make_inside() {
    copy_image inside
    {
        grep '^app.classpath=' "$image/lib/app/pairbook.cfg"
        echo 'app.classpath=$APPDIR/bench.jar'
    } | config inside pairbook.bench.PackagedBench '-XX:AOTCache=$APPDIR/app.aot' -XX:AOTMode=on
}

# work_inside WHAT SIZE: has the benchmarks do it in the program's own JVM and window, with a fresh copy of the workbook
work_inside() {
    rm -rf "$out/copy" "$out/home/inside"
    cp -a "$out/books/$2" "$out/copy"
    mkdir -p "$out/home/inside"
    PAIRBOOK_HOME=$out/home/inside "$out/inside/bin/pairbook" "$1" window "$2" "$out/copy" "$samples" </dev/null >>"$out/inside.log" 2>&1 \
        || stop "The benchmarks inside the program did not end well with the $2 workbook." "$out/inside.log"
}

# What all cost once they are there: the first openings several times, all else once.
work() {
    local size round
    for size in "${sizes[@]}"; do
        for ((round = 0; round < firsts; round++)); do
            work_inside firsts "$size"
        done
        work_inside work "$size"
        say "worked with the $size workbook"
    done
}

# What lies on the disk, in MB.
weigh() {
    printf 'window,,installed,MB,%s\n' "$(du -s --block-size=1000 "$image" | awk '{ print $1 / 1000 }')" >>"$samples"
    local deb
    for deb in target/dist/pairbook_*.deb; do
        [ ! -f "$deb" ] || printf 'window,,.deb,MB,%s\n' "$(stat -c %s "$deb" | awk '{ print $1 / 1e6 }')" >>"$samples"
    done
}

need Xvfb "it (package xvfb)"
need xdotool "it (package xdotool)"
need mvn "Maven (package maven)"
find_program "${1:-}"
rm -rf "$out"
mkdir -p "$out/books"
compile
watched_screen
say "measuring $program"
make_bare
make_inside
make_workbooks
weigh
watch_starts
work
bench_java -Djava.awt.headless=true pairbook.bench.Report "$out"
say "the figures are in $out/results.csv, their plot in $out/window.png"
