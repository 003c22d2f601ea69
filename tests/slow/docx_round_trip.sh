#!/usr/bin/env bash
# Every paragraph of a DOCX is still known after a municipality has edited and saved it twice, in both languages, in a
# file of one document and of all.
. "$(dirname "$0")/../support/slow_test.bash"

for sample in "${samples[@]}"; do
  out=$scratch/$sample
  "$sopimus" -C "$project/samples/$sample" build paasopimus --to docx -o "$out" >/dev/null || fault "$sample: build failed"
  "$sopimus" -C "$project/samples/$sample" build --combined --to docx -o "$out" >/dev/null || fault "$sample: build failed"
  for docx in "$out"/*.docx; do
    name=$(basename "$docx" .docx)
    mkdir "$out/$name"
    /usr/bin/python3 "$project/tests/support/docx_round_trip.py" "$out/$name" "$docx" >"$scratch/said" 2>&1 ||
      fault "$sample/$name: $(head -n 40 "$scratch/said")"
    echo "$sample/$name: $(tail -n 1 "$scratch/said")"
  done
done
finish
