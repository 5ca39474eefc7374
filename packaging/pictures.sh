#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes the pictures in README anew: takes the tour and keeps the few that README shows.
set -euo pipefail
cd "$(dirname "$0")/.."
mvn -q -B process-classes exec:exec -Dargs="--tour target/tour"
mkdir -p packaging/pictures
for name in overview-light stock-take-light contract-dark meeting-held-light; do
    cp "target/tour/$name.png" packaging/pictures/
done
