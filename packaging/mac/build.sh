#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds Pairbook for macOS in target/dist: Pairbook.app, and from it a .dmg. Not run by anybody yet.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../common/image.sh"

# icns SVG NAME: an icon in the sizes that macOS asks for
icns() {
    local set=$work/$2.iconset size
    mkdir "$set"
    for size in 16 32 128 256 512; do
        rsvg-convert -w $size -h $size "$common/$1" -o "$set/icon_${size}x$size.png"
        rsvg-convert -w $((size * 2)) -h $((size * 2)) "$common/$1" -o "$set/icon_${size}x$size@2x.png"
    done
    iconutil --convert icns --output "$work/$2.icns" "$set"
}

need mvn "Maven (brew install maven)"
need rsvg-convert "it (brew install librsvg)"
need iconutil "the Xcode command line tools (xcode-select --install)"

gather
check_licences
make_runtime
icns pairbook.svg pairbook
icns pairbook-file.svg file
cp "$common/file-association.properties" "$work/file.properties"
printf 'icon=%s\n' "$work/file.icns" >>"$work/file.properties"

# jpackage refuses a version that begins with 0 on macOS: it is told 1.0.0, and the true one is written in afterwards.
make_image Pairbook 1.0.0 --icon "$work/pairbook.icns" --mac-package-identifier example.pairbook.pairbook \
    --mac-app-category productivity --file-associations "$work/file.properties"
app=$dist/Pairbook.app
papers "$app/Contents/Resources/doc"
plutil -replace CFBundleShortVersionString -string "$version" "$app/Contents/Info.plist"
plutil -replace CFBundleVersion -string "$version" "$app/Contents/Info.plist"
train "$app" "$app/Contents/app/Pairbook.cfg" "$app/Contents/MacOS/Pairbook"
codesign --force --deep --sign - "$app" # what was signed has changed; a signature of one's own goes here
"$java/bin/jpackage" --type dmg --name Pairbook --app-version 1.0.0 --app-image "$app" --dest "$dist" >"$work/dmg.log" 2>&1 \
    || stop "jpackage did not make the .dmg." "$work/dmg.log"
mv "$dist/Pairbook-1.0.0.dmg" "$dist/pairbook-$version-macos-$(uname -m).dmg"
say "$dist/pairbook-$version-macos-$(uname -m).dmg"
