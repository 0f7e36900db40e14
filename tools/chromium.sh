#!/bin/sh
# Sees that there is a Chromium for the browser tests, the one without windows where it can be had (it is the lighter).
# Prints one line where there is none and none can be had; they are then left out. In a CI run (CI set) that is a failure,
# since a green run must have seen the pages.
# First argument: the Python to run.
set -u
python=$1
browser() {
    "$python" "$(dirname "$0")/chromium.py"
}
install() {
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" >/dev/null
}

browser && exit 0
if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    echo "Installing Chromium for the browser tests" >&2
    apt-get update -qq && { install chromium-headless-shell 2>/dev/null || install chromium; }
    browser && exit 0
fi
echo "No Chromium: the browser tests are left out. To have them: sudo apt install chromium-headless-shell, or chromium" >&2
[ -z "${CI:-}" ]
