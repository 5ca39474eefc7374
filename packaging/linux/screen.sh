# SPDX-License-Identifier: Apache-2.0

# open_screen FOLDER SIZE OPTION...: an Xvfb of our own, in DISPLAY from here on, and its process in $screen; what it says goes to the folder
open_screen() {
    local folder=$1 size=$2 i
    shift 2
    setsid Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp "$@" </dev/null >"$folder/xvfb.log" 2>&1 3>"$folder/display" &
    screen=$!
    for ((i = 0; i < 100; i++)); do
        [ ! -s "$folder/display" ] || break
        sleep 0.1
    done
    [ -s "$folder/display" ] || stop "Xvfb did not come up." "$folder/xvfb.log"
    DISPLAY=:$(cat "$folder/display")
    export DISPLAY
}
