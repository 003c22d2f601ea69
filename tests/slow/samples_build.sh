#!/usr/bin/env bash
# Every sample: no finding, canonical form, valid by the schema, sound PDFs with all fonts embedded, and the
# same bytes when it is built again, elsewhere, in another time zone and locale.
. "$(dirname "$0")/../support/slow_test.bash"

for sample in "${samples[@]}"; do
  folder=$project/samples/$sample
  first=$scratch/$sample.first
  second=$scratch/$sample.second

  "$sopimus" -C "$folder" check >"$scratch/said" 2>&1 || fault "$sample: check: $(cat "$scratch/said")"
  "$sopimus" -C "$folder" format --check >"$scratch/said" 2>&1 || fault "$sample: $(cat "$scratch/said")"
  find "$folder" -name '*.xml' -not -path '*/out/*' -print0 |
    xargs -0 xmllint --noout --schema "$project/templates/schema/sopimus.xsd" 2>"$scratch/said" ||
    fault "$sample: schema: $(grep -v validates "$scratch/said")"

  "$sopimus" -C "$folder" build --to pdf,docx,text,model -o "$first" >/dev/null 2>"$scratch/said" ||
    { fault "$sample: build failed: $(cat "$scratch/said")"; continue; }
  [ ! -s "$scratch/said" ] || fault "$sample: build says: $(cat "$scratch/said")"
  (cd / && env -i TZ=Pacific/Auckland LC_ALL=C HOME="$scratch" \
    "$sopimus" -C "$folder" build --to pdf,docx,text,model -o "$second" >/dev/null) || fault "$sample: second build failed"
  diff -rq "$first" "$second" || fault "$sample: two builds differ"

  count=0
  for pdf in "$first"/*.pdf; do
    count=$((count + 1))
    qpdf --check "$pdf" >"$scratch/said" 2>&1 || fault "$(basename "$pdf"): $(cat "$scratch/said")"
    # Columns from the end: emb sub uni, then the two numbers of the object.
    pdffonts "$pdf" | awk 'NR > 2 && ($(NF-4) $(NF-3) $(NF-2) != "yesyesyes")' >"$scratch/said"
    [ ! -s "$scratch/said" ] || fault "$(basename "$pdf"): font not embedded: $(cat "$scratch/said")"
    [ "$(pdffonts "$pdf" | wc -l)" -gt 2 ] || fault "$(basename "$pdf"): no fonts"
    pdfinfo "$pdf" | grep -q '^Tagged: *yes' || fault "$(basename "$pdf"): not tagged"
  done
  echo "$sample: $count documents"
done
finish
