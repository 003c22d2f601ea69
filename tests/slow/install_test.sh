#!/usr/bin/env bash
# The installed program finds its own files wherever DESTDIR puts it, and needs neither source nor build folder.
. "$(dirname "$0")/../support/slow_test.bash"

DESTDIR=$scratch/root cmake --install "$build" --prefix /usr >/dev/null
installed=$scratch/root/usr
[ -z "$(find "$installed" -type l)" ] || fault "links are installed: $(find "$installed" -type l)"
grep -rlF -e "$project" "$installed/share" >"$scratch/said" && fault "paths of this machine in: $(cat "$scratch/said")"
[ -f "$installed/share/bash-completion/completions/sopimus" ] || fault "no completion"

# What a command prints is in $scratch/said.
run() {
  (cd "$scratch" && env -i PATH="$installed/bin:/usr/bin:/bin" HOME="$scratch" LC_ALL=C.UTF-8 "$@") >"$scratch/said" ||
    fault "exit code $?: $*"
}
run sopimus --version
grep -qx 'sopimus [0-9]*\.[0-9]*\.[0-9]*' "$scratch/said" || fault "no version: $(cat "$scratch/said")"
run sopimus init malli
run sopimus -C malli check
run sopimus -C malli build --to pdf,docx
[ -n "$(find "$scratch/malli/out" -name '*.pdf' -size +10k)" ] || fault "no PDF of a new agreement"
for sample in "${samples[@]}"; do
  run sopimus init "$sample" --sample "$sample"
  run sopimus -C "$sample" build --to text -o "$scratch/$sample.installed"
  "$sopimus" init "$scratch/$sample.there" --sample "$sample" >/dev/null
  "$sopimus" -C "$scratch/$sample.there" build --to text -o "$scratch/$sample.built" >/dev/null
  diff -rq "$scratch/$sample.installed" "$scratch/$sample.built" || fault "$sample: another text when installed"
done
finish
