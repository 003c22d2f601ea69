#!/usr/bin/env bash
# A comparison as a Word file: LibreOffice accepts all changes and has the new text, rejects all and has the old one, in
# files with more than a thousand changes marked at random, and in those that compare makes of the same pairs of texts. The
# files keep the rules of ECMA-376.
. "$(dirname "$0")/../support/slow_test.bash"

files=24
read -r marked compared < <("$build/tests/write_comparisons" "$scratch" "$files") || fault "no comparisons"
[ "${marked:-0}" -ge 1000 ] || fault "only ${marked:-0} changes are marked"
[ "${compared:-0}" -ge 1000 ] || fault "only ${compared:-0} changes are found"
"$build/tests/check_docx" "$scratch"/*.docx >"$scratch/said" || fault "$(head -n 40 "$scratch/said")"
comparisons=()
for i in $(seq "$files"); do
  comparisons+=("$scratch/$i.docx" "$scratch/c$i.docx")
done
if [ -n "${SOPIMUS_DOCX_VALIDATOR:-}" ]; then
  "$SOPIMUS_DOCX_VALIDATOR" "${comparisons[@]}" >"$scratch/said" 2>&1 || fault "$(grep -v '^OK' "$scratch/said" | head -n 40)"
fi
/usr/bin/python3 "$project/tests/support/docx_changes.py" "$scratch" "${comparisons[@]}" >"$scratch/said" 2>&1 ||
  fault "$(head -n 60 "$scratch/said")"
echo "$marked changes marked, $compared found: $(tail -n 1 "$scratch/said")"
finish
