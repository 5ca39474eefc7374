#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds Pairbook for Linux in target/dist: the program's image, from it a .deb, an .rpm where rpmbuild is there, and a .tar.gz.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../common/image.sh"
. "$here/screen.sh"

screen= # the Xvfb that this started
cleanup() { [ -z "$screen" ] || kill "$screen" 2>/dev/null || true; }
trap cleanup EXIT

# filled TEMPLATE [SED-OPTION...]: a file of this folder with this build's figures in it
filled() {
    local template=$1
    shift
    sed -e "s|@VERSION@|$version|" -e "s|@ARCHITECTURE@|$architecture|" "$@" "$here/$template"
}

# Renders the icons of the program and of its files in the sizes that desktops look for.
icons() {
    local size hicolor=$1/usr/share/icons/hicolor
    mkdir -p "$hicolor"/scalable/{apps,mimetypes}
    cp "$common/pairbook.svg" "$hicolor/scalable/apps/pairbook.svg"
    cp "$common/pairbook-file.svg" "$hicolor/scalable/mimetypes/application-x-pairbook.svg"
    for size in 16 22 24 32 48 64 128 256 512; do
        mkdir -p "$hicolor/${size}x$size"/{apps,mimetypes}
        rsvg-convert -w $size -h $size "$common/pairbook.svg" -o "$hicolor/${size}x$size/apps/pairbook.png"
        rsvg-convert -w $size -h $size "$common/pairbook-file.svg" -o "$hicolor/${size}x$size/mimetypes/application-x-pairbook.png"
    done
}

# tree FOLDER: lays out there what a package puts under /
tree() {
    local usr=$1/usr
    mkdir -p "$usr"/{bin,lib,share/{applications,mime/packages,metainfo,man/man1,doc/pairbook/pictures}}
    cp -a "$dist/pairbook" "$usr/lib/pairbook"
    ln -s ../lib/pairbook/bin/pairbook "$usr/bin/pairbook"
    icons "$1"
    cp "$here/pairbook.desktop" "$usr/share/applications/"
    cp "$here/pairbook-mime.xml" "$usr/share/mime/packages/pairbook.xml"
    filled pairbook.metainfo.xml -e "s|@DATE@|${timestamp%T*}|" >"$usr/share/metainfo/example.pairbook.pairbook.metainfo.xml"
    filled pairbook.1 | gzip -9n >"$usr/share/man/man1/pairbook.1.gz"
    filled changelog -e "s|@DATE@|$(date -u -R -d "$timestamp")|" | gzip -9n >"$usr/share/doc/pairbook/changelog.gz"
    papers "$usr/share/doc/pairbook"
    cp "$root"/packaging/pictures/*.png "$usr/share/doc/pairbook/pictures/"
    chmod -R u=rwX,go=rX "$1"
    find "$1" -exec touch -h -d "$timestamp" {} +
}

# Makes the Debian package of the tree.
deb() {
    local package=$dist/pairbook_${version}_$architecture.deb
    mkdir -p "$work/deb/DEBIAN" "$work/deb/usr/share/lintian/overrides"
    cp -a "$work/tree/." "$work/deb/"
    cp "$here/lintian-overrides" "$work/deb/usr/share/lintian/overrides/pairbook"
    filled control -e "s|@SIZE@|$(du -sk --apparent-size "$work/deb/usr" | cut -f 1)|" >"$work/deb/DEBIAN/control"
    (cd "$work/deb" && find usr -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
    chmod -R u=rwX,go=rX "$work/deb"
    dpkg-deb --root-owner-group -Zxz --build "$work/deb" "$package" >"$work/deb.log" 2>&1 || stop "dpkg-deb did not make the package." "$work/deb.log"
    say "$package, $(size "$package")"
}

# Makes the RPM of the tree.
rpm() {
    local package=$dist/pairbook-$version-1.$(uname -m).rpm
    filled pairbook.spec -e "s|@TREE@|$work/tree|" >"$work/pairbook.spec"
    rpmbuild -bb --target "$(uname -m)" --define "_topdir $work/rpm" --define "_rpmdir $dist" --define '_rpmfilename %{NAME}-%{VERSION}-%{RELEASE}.%{ARCH}.rpm' \
        --define '__os_install_post %{nil}' --define '_build_id_links none' --define 'debug_package %{nil}' --define '_binary_payload w19.zstdio' \
        --define 'use_source_date_epoch_as_buildtime 1' --define '_buildhost localhost' "$work/pairbook.spec" >"$work/rpm.log" 2>&1 || stop "rpmbuild did not make the package." "$work/rpm.log"
    say "$package, $(size "$package")"
}

# Makes the archive that is unpacked anywhere.
archive() {
    local folder=pairbook-$version package=$dist/pairbook-$version-linux-$(uname -m).tar.gz
    mkdir "$work/archive"
    cp -a "$dist/pairbook" "$work/archive/$folder"
    filled README.txt >"$work/archive/$folder/README.txt"
    papers "$work/archive/$folder/doc"
    find "$work/archive" -exec touch -h -d "$timestamp" {} +
    tar --create --sort=name --owner=0 --group=0 --numeric-owner --directory "$work/archive" "$folder" | gzip -9n >"$package"
    say "$package, $(size "$package")"
}

size() { du -h --apparent-size "$1" | cut -f 1; }

need mvn "Maven (package maven)"
need strip "it (package binutils)"
need rsvg-convert "it (package librsvg2-bin or librsvg2-tools)"
need dpkg-deb "it (package dpkg)"
[ -n "${DISPLAY:-}" ] || need Xvfb "it (package xvfb), or set DISPLAY"

gather
check_licences
architecture=$(dpkg --print-architecture)
SOURCE_DATE_EPOCH=$(date -u -d "$timestamp" +%s) # for dpkg-deb and rpmbuild
export SOURCE_DATE_EPOCH

make_runtime
strip --strip-unneeded "$work"/runtime/bin/java "$work"/runtime/lib/{jexec,jspawnhelper} $(find "$work/runtime" -name '*.so')
ln -s java "$work/runtime/bin/pairbook" # so that a list of processes names the program
rsvg-convert -w 256 "$common/pairbook.svg" -o "$work/pairbook.png"
make_image pairbook "$version" --icon "$work/pairbook.png"
rm "$dist/pairbook/lib/libapplauncher.so" "$dist/pairbook/bin/pairbook"
install -m 755 "$here/pairbook.sh" "$dist/pairbook/bin/pairbook"
[ -n "${DISPLAY:-}" ] || open_screen "$work" 1400x900
train "$dist/pairbook" "$dist/pairbook/lib/app/pairbook.cfg" "$dist/pairbook/bin/pairbook"
say "$dist/pairbook, $(du -sh "$dist/pairbook" | cut -f 1), of which $(size "$dist/pairbook/lib/app/app.aot") AOT cache"

tree "$work/tree"
deb
archive
if command -v rpmbuild >/dev/null; then
    rpm
else
    say "no .rpm: rpmbuild is not there (package rpm or rpm-build)"
fi
