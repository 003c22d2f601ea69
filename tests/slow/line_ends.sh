#!/usr/bin/env bash
# Of all lines of a sample, ragged and justified, fewer than 8 % end with a hyphen that layout added, never three one
# after another; and no space of a justified line is more than three times as wide as it should be.
. "$(dirname "$0")/../support/slow_test.bash"

# Lines, those that end with a hyphen, most of these one after another, and the widest gap in hundredths of a space.
# A line: text X Y font N SIZE COLOUR @ELEMENT "TEXT\-" gaps 1.52; pieces of one line share Y, page and element.
report() {
  awk '
    /^page / { page = $2 }
    /^  text / && $0 !~ / artifact "/ {
      if ($(NF - 1) == "gaps" && $NF * 100 > widest) widest = $NF * 100
      sub(/" gaps [0-9.]+$/, "\"")
      line = page " " $3 " " $8
      if (line != last) { lines++; if (ends) { hyphens++ } run = ends && $8 == element ? run + 1 : ends ? 1 : 0; if (run > most) most = run }
      ends = /\\-"$/
      last = line
      element = $8
    }
    END { printf "%d %d %d %d\n", lines, hyphens, most, widest }' "$@"
}

for sample in "${samples[@]}"; do
  for setting in ragged justified; do
    agreement=$scratch/$sample-$setting
    cp -r "$project/samples/$sample" "$agreement"
    if [ "$setting" = justified ]; then
      sed -i -E 's/(role="(body|list|definition|rationale)" )/\1alignment="justified" /' "$agreement"/styles/*.xml
    fi
    "$sopimus" -C "$agreement" build --to pages -o "$agreement/out" >/dev/null || { fault "$sample: build failed"; continue; }
    read -r lines hyphens most widest <<<"$(report "$agreement"/out/*.pages.txt)"
    echo "$sample $setting: $hyphens of $lines lines end with a hyphen, $most one after another at most, widest gap 0.01 × $widest"
    [ "$lines" -gt 100 ] || fault "$sample $setting: $lines lines were found"
    [ $((hyphens * 100)) -lt $((lines * 8)) ] || fault "$sample $setting: $hyphens of $lines lines end with a hyphen"
    [ "$most" -le 2 ] || fault "$sample $setting: $most lines one after another end with a hyphen"
    [ "$setting" = ragged ] || [ "$widest" -gt 100 ] || fault "$sample: no line was justified"
    [ "$widest" -le 300 ] || fault "$sample $setting: a gap of 0.01 × $widest spaces"
  done
done
finish
