# What the scripts of tests/slow share: they begin with `. "$(dirname "$0")/../support/slow_test.bash"`.
#
# Sets: project, build (the folder of a release build, the script's argument), sopimus (its program), scratch
# (a folder that is gone afterwards), samples (the names of all sample agreements).
# shellcheck shell=bash disable=SC2034

set -eu
export LC_ALL=C.UTF-8  # sed and sort take letters for letters, whatever the machine's locale
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build=$(cd "${1:-$project/.build/release}" && pwd)
sopimus=$build/tool/cli/sopimus
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
samples=()
for file in "$project"/samples/*/agreement.xml; do
  samples+=("$(basename "$(dirname "$file")")")
done
faults=0

fault() {
  echo "fault: $*"
  faults=$((faults + 1))
}

# The last line of every script.
finish() {
  [ "$faults" = 0 ] || { echo "$faults faults"; exit 1; }
}
