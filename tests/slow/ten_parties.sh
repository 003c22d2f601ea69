#!/usr/bin/env bash
# A round of consultation: ten parties edit the draft in LibreOffice, their files are imported and reviewed, and every
# edit is where it was meant, or told.
. "$(dirname "$0")/../support/slow_test.bash"

parties=(halsua kannus kaustinen kokkola lestijarvi perho toholampi veteli liitto kpha)
agreement=$scratch/agreement
"$sopimus" init "$agreement" --sample keski-pohjanmaa >/dev/null || fault "no sample"
git -C "$agreement" config user.name Kehitysjohtaja
git -C "$agreement" config user.email kehitysjohtaja@example.invalid
git -C "$agreement" switch -q -c kierros 2025-2029/draft.2
"$sopimus" -C "$agreement" build --combined --lang=fi --at 2025-2029/draft.2 --to docx -o "$scratch/sent" >/dev/null ||
  fault "no draft to send"
mkdir "$scratch/back"
/usr/bin/python3 "$project/tests/support/ten_parties.py" "$scratch/back" "$scratch/sent/keski-pohjanmaa.fi.docx" "${parties[@]}" ||
  fault "no edits"
for party in "${parties[@]}"; do
  reference=refs/proposals/2025-2029/$party/1
  "$sopimus" -C "$agreement" import "$scratch/back/$party.docx" --party "$party" >"$scratch/said" 2>&1 ||
    fault "$party: $(head -n 5 "$scratch/said")"
  git -C "$agreement" show "$reference:proposals/2025-2029/$party.1.xml" >"$scratch/$party.xml" || continue
  "$sopimus" -C "$agreement" build --combined --lang=fi --at "$reference" --to docx -o "$scratch/made/$party" >"$scratch/said" 2>&1 ||
    fault "$party: $(head -n 5 "$scratch/said")"
  /usr/bin/python3 "$project/tests/support/ten_parties.py" --check "$scratch/sent/keski-pohjanmaa.fi.docx" "$scratch/back/$party.meant.docx" \
    "$scratch/made/$party/keski-pohjanmaa.fi.docx" "$scratch/$party.xml" >"$scratch/said" 2>&1 ||
    fault "$party: $(head -n 20 "$scratch/said")"
  git -C "$agreement" diff --quiet 2025-2029/draft.2 "$reference" -- agreement.xml || fault "$party: agreement.xml is another one"
  echo "$party: $(tail -n 1 "$scratch/said")"
done
[ -z "$(git -C "$agreement" status --porcelain)" ] || fault "an import changed files"
"$sopimus" -C "$agreement" review accept --clean --reason 'Yhteinen muotoilu.' >"$scratch/said" 2>&1 ||
  fault "$(head -n 20 "$scratch/said")"
tail -n 1 "$scratch/said"
"$sopimus" -C "$agreement" build --combined --lang=fi --to docx -o "$scratch/agreed" >"$scratch/said" 2>&1 || fault "$(head -n 20 "$scratch/said")"
"$sopimus" -C "$agreement" review list --to docx,pdf,xlsx,html -o "$scratch/responses" >/dev/null || fault "no table of responses"
git -C "$agreement" fsck --strict >"$scratch/said" 2>&1 || fault "$(head -n 20 "$scratch/said")"
finish
