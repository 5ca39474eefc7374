# SPDX-License-Identifier: Apache-2.0
# What Linux and macOS do alike to make the program's image, which their build.sh sources. The bash of macOS, 3.2, is enough for it.

common=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$common/../.." && pwd)
dist=$root/target/dist
work=$dist/work

script=build
. "$common/talk.sh"

# listed FILE: its lines without comments and empty ones
listed() { sed -e 's/ *#.*//' -e '/^ *$/d' -e 's/ *$//' "$1"; }

# property NAME: what Maven's Java said it is
property() { sed -n "s/^ *$1 = //p" "$work/java.txt"; }

# Has Maven make the jar and gather all that goes with it; then it is known which JDK there is, and what is built.
gather() {
    rm -rf "$dist"
    mkdir -p "$work"
    (cd "$root" && mvn -B -ntp -Dstyle.color=never -Dmaven.test.skip=true -Pdist package) </dev/null >"$work/maven.log" 2>&1 \
        || stop "Maven did not build the program; the end of its log says why." "$work/maven.log"
    java=$(property java.home)
    version=$(property pairbook.version)
    timestamp=$(property pairbook.timestamp)
    local tool
    for tool in jar jlink jmod jpackage; do
        [ -x "$java/bin/$tool" ] || stop "$java has no $tool: please install a whole JDK, for example Eclipse Temurin 25, and try again."
    done
    cp "$root/target/pairbook-$version.jar" "$work/jars/"
    say "Pairbook $version with $(property java.runtime.name) $(property java.runtime.version)"
}

# Holds what is shipped against the list of whose it is: a part that is not there stops the build.
check_licences() {
    local jar name
    for jar in "$work"/jars/*.jar "$work"/javafx/*.jar; do
        name=$(basename "$jar" | sed 's/-[0-9].*//')
        [ "$name" = pairbook ] || grep -q "[ /]$name-\*\.jar" "$common/copyright" \
            || stop "packaging/common/copyright does not say whose $name is and under which licence; please look into its jar and pom, and add it."
    done
}

# papers FOLDER: puts there what goes with the program on paper: licences, and the list of parts with Java itself among them
papers() {
    local java_part
    mkdir -p "$1/licences"
    cp "$common/copyright" "$1/"
    cp "$common"/licences/*.txt "$1/licences/"
    cp "$root/LICENSE" "$1/licences/Apache-2.0.txt"
    java_part=$(cat <<PART
    {
      "type" : "platform",
      "bom-ref" : "java-runtime",
      "publisher" : "$(property java.vendor)",
      "name" : "$(property java.runtime.name)",
      "version" : "$(property java.runtime.version)",
      "description" : "The Java modules of packaging/common/modules.txt, linked to a runtime of the program's own",
      "licenses" : [ { "license" : { "id" : "GPL-2.0-with-classpath-exception" } } ]
    },
PART
)
    awk -v part="$java_part" '{ print } /^  "components" : \[/ { print part }' "$work/parts.json" >"$1/pairbook.cdx.json"
    grep -q '"bom-ref" : "java-runtime"' "$1/pairbook.cdx.json" || stop "The list of parts has no place for Java."
}

# Makes modules of JavaFX's jars whose libraries lie in the runtime: from the jars JavaFX would unpack them to the user's home at each first start.
make_modules() {
    local jar module
    mkdir "$work/modules"
    for jar in "$work"/javafx/*.jar; do
        module=$(basename "$jar" | sed 's/^\(javafx-[a-z]*\)-.*/\1/')
        mkdir -p "$work/$module/classes" "$work/$module/libraries"
        (cd "$work/$module/classes" && "$java/bin/jar" --extract --file "$jar")
        find "$work/$module/classes" \( -name '*.so' -o -name '*.dylib' \) -exec mv {} "$work/$module/libraries/" \;
        "$java/bin/jmod" create --class-path "$work/$module/classes" --libs "$work/$module/libraries" "$work/modules/$module.jmod"
    done
}

# Links Java and JavaFX to the runtime that goes with the program.
make_runtime() {
    make_modules
    "$java/bin/jlink" --module-path "$work/modules" --add-modules "$(listed "$common/modules.txt" | paste -s -d , -)" \
        "@$common/jlink.args" --output "$work/runtime" >"$work/jlink.log" 2>&1 \
        || stop "jlink did not make the runtime." "$work/jlink.log"
    # Java's launcher is needed to train; the other tools are nobody's.
    find "$work/runtime/bin" -type f ! -name java -delete
}

# make_image NAME VERSION JPACKAGE-OPTION...: the runtime and the jars under one folder, to be started by jpackage's launcher
make_image() {
    local name=$1 number=$2 options=() option
    shift 2
    while read -r option; do
        options+=(--java-options "$option")
    done < <(listed "$common/java-options.txt")
    "$java/bin/jpackage" "@$common/jpackage.args" --type app-image --name "$name" --app-version "$number" \
        --main-jar "pairbook-$version.jar" --input "$work/jars" --runtime-image "$work/runtime" --dest "$dist" "${options[@]}" "$@" \
        >"$work/jpackage.log" 2>&1 || stop "jpackage did not make the image." "$work/jpackage.log"
}

# train IMAGE CONFIG LAUNCHER: rehearses the program by its own launcher, so that it starts from what Java learnt (JEP 514)
train() {
    local image=$1 config=$2 launcher=$3
    local cache=${config%/*}/app.aot
    # The cache knows jars by their time: they get the one that they will have where they are installed.
    find "$image" -exec touch -h -d "$timestamp" {} +
    cp -p "$config" "$work/untrained.cfg"
    listed "$common/training-options.txt" | sed 's/^/java-options=/' >>"$config"
    (
        export HOME=$work/rehearsal PAIRBOOK_HOME=$work/rehearsal/pairbook
        mkdir -p "$HOME"
        "$launcher"
    ) </dev/null >"$work/rehearsal.log" 2>&1 || stop "The rehearsal did not end well." "$work/rehearsal.log"
    [ -s "$cache" ] || stop "The rehearsal left no AOT cache." "$work/rehearsal.log"
    cp "$work/untrained.cfg" "$config"
    printf 'java-options=%s\n' '-XX:AOTCache=$APPDIR/app.aot' >>"$config"
    touch -d "$timestamp" "$config" "$cache"
    "$launcher" --version >"$work/version.log" 2>&1 || stop "The trained program does not start." "$work/version.log"
}
