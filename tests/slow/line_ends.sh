#!/usr/bin/env bash
# Of all lines of a sample, fewer than 8 % end with a hyphen that layout added, and never three one after another.
. "$(dirname "$0")/../support/slow_test.bash"

for sample in "${samples[@]}"; do
  out=$scratch/$sample
  "$sopimus" -C "$project/samples/$sample" build --to pages -o "$out" >/dev/null || { fault "$sample: build failed"; continue; }
  # A line: text X Y font N SIZE COLOUR @ELEMENT "TEXT\-"; pieces of one line share Y, page and element.
  report=$(awk '
    /^page / { page = $2 }
    /^  text / && $0 !~ / artifact "/ {
      line = page " " $3 " " $8
      if (line != last) { lines++; if (ends) { hyphens++ } run = ends && $8 == element ? run + 1 : ends ? 1 : 0; if (run > most) most = run }
      ends = /\\-"$/
      last = line
      element = $8
    }
    END { print lines, hyphens + 0, most + 0 }' "$out"/*.pages.txt)
  read -r lines hyphens most <<<"$report"
  echo "$sample: $hyphens of $lines lines end with a hyphen, $most one after another at most"
  [ "$lines" -gt 100 ] || fault "$sample: $lines lines were found"
  [ $((hyphens * 100)) -lt $((lines * 8)) ] || fault "$sample: $hyphens of $lines lines end with a hyphen"
  [ "$most" -le 2 ] || fault "$sample: $most lines one after another end with a hyphen"
done
finish
