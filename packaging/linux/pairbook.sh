#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Starts Pairbook with the Java beside it, as lib/app/pairbook.cfg says: what jpackage's launcher does, without asking rpm and dpkg
# each time which package it belongs to (twice each, some 0.4 s).
home=$(dirname "$(dirname "$(readlink -f "$0")")")
app=$home/lib/app
given=$#
jars=
main=
while IFS= read -r line; do
    value=${line#*=}
    case $value in
        *\$APPDIR*) value=${value%%\$APPDIR*}$app${value#*\$APPDIR} ;;
    esac
    case $line in
        app.classpath=*) jars=$jars:$value ;;
        app.mainclass=*) main=$value ;;
        java-options=*) set -- "$@" "$value" ;;
    esac
done <"$app/pairbook.cfg"
set -- "$@" -cp "${jars#:}" "$main"
# What was given comes last.
while [ "$given" -gt 0 ]; do
    set -- "$@" "$1"
    shift
    given=$((given - 1))
done
exec "$home/lib/runtime/bin/pairbook" "$@"
