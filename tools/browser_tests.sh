#!/bin/sh
# The browser tests, in two processes, each with servers of its own: most of their time is waiting for a page. Where up
# to three fail they are run once more, one at a time: a page on a machine that does too much can answer too late, and
# such a failure says nothing about the change. What fails twice fails; what passes at the second try is named, since
# a test that hangs on the machine is itself at fault. First argument: the Python to run.
set -u
"$1" -m pytest -n 2 --dist loadfile -m browser
first=$?
[ "$first" -eq 1 ] || exit "$first"
names=$(grep -o 'tests/browser/[^"]*' .pytest_cache/v/cache/lastfailed)
[ "$(echo "$names" | wc -l)" -le 3 ] || exit "$first"
echo "Once more, alone:" >&2
echo "$names" >&2
"$1" -m pytest --last-failed --last-failed-no-failures none -m browser || exit "$first"
echo "Passed only at the second try, so look at them:" >&2
echo "$names" >&2
