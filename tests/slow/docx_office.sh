#!/usr/bin/env bash
# LibreOffice opens every DOCX of the samples: as many pages as the PDF (one more or less for each document), the
# same outline of headings, and no word or number that changes when all fields are updated.
. "$(dirname "$0")/../support/slow_test.bash"

for sample in "${samples[@]}"; do
  out=$scratch/$sample
  "$sopimus" -C "$project/samples/$sample" build --to pdf,docx -o "$out" >/dev/null || { fault "$sample: build failed"; continue; }
  "$sopimus" -C "$project/samples/$sample" build --combined --to pdf,docx -o "$out" >/dev/null || fault "$sample: combined"
  # A profile of our own: another soffice on the same profile would end this one.
  soffice "-env:UserInstallation=file://$scratch/profile" --headless --convert-to pdf --outdir "$out/office" \
    "$out"/*.docx >/dev/null 2>&1 || fault "$sample: LibreOffice failed"
  for docx in "$out"/*.docx; do
    name=$(basename "$docx" .docx)
    documents=$(unzip -p "$docx" word/document.xml | grep -o '<w:sectPr>' | wc -l)
    /usr/bin/python3 "$project/tests/support/docx_pages.py" "$out/$name.pdf" "$out/office/$name.pdf" "$documents" \
      >"$scratch/said" || fault "$sample/$name: $(cat "$scratch/said")"
  done
  /usr/bin/python3 "$project/tests/support/docx_fields.py" "$scratch" "$out"/*.docx >"$scratch/said" 2>&1 ||
    fault "$sample: fields: $(head -n 40 "$scratch/said")"
  echo "$sample: $(find "$out" -maxdepth 1 -name '*.docx' | wc -l) files"
done
finish
