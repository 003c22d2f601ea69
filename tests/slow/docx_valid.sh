#!/usr/bin/env bash
# Every DOCX of the samples keeps the rules of ECMA-376, alone and together, plain and with all options. With a
# validator of the schemas in SOPIMUS_DOCX_VALIDATOR (called with the files, exit code 0 when all are valid), it too
# is asked, and of the torture agreement as well.
. "$(dirname "$0")/../support/slow_test.bash"

for folder in "${samples[@]/#/$project/samples/}" "$project/tests/torture"; do
  name=$(basename "$folder")
  out=$scratch/$name
  "$sopimus" -C "$folder" build --to docx -o "$out" >/dev/null 2>&1 || fault "$name: build failed"
  "$sopimus" -C "$folder" build --combined --track --signature-lines --line-numbers --to docx -o "$out/together" \
    >/dev/null 2>&1 || fault "$name: build failed"
  "$build/tests/check_docx" "$out"/*.docx "$out"/together/*.docx >"$scratch/said" || fault "$name: $(head -n 40 "$scratch/said")"
  if [ -n "${SOPIMUS_DOCX_VALIDATOR:-}" ]; then
    "$SOPIMUS_DOCX_VALIDATOR" "$out"/*.docx "$out"/together/*.docx >"$scratch/said" 2>&1 ||
      fault "$name: $(grep -v '^OK' "$scratch/said" | head -n 40)"
  fi
  echo "$name: $(find "$out" -name '*.docx' | wc -l) files"
done
finish
