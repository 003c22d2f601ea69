#!/usr/bin/env bash
# Text of the PDF (by its structure) = text of the DOCX (as LibreOffice reads it, numbers included) = text of the
# text form, in every document and language of every sample. Left out: what stands only on paper (running heads, page
# numbers, the lines to sign on) and white space; the text form has no contents, and a first line of its own with what
# stands in the running heads.
. "$(dirname "$0")/../support/slow_test.bash"

# Words of each document, a sentence a line so that a difference can be read, without white space. Bullets are
# made alike: LibreOffice's text has its own for each level, whatever the DOCX says.
normalise() {
  sed -E 's/\xEF\xBB\xBF|\xC2\xAD|\xE2\x80\x8B//g; s/\xC2\xA0|\xE2\x80\xAF//g; s/^ *(•|–|◦|▪) /• /' |
    grep -vxE ' *(Sisällys|Innehåll|(Paikka ja aika|Plats och datum|Nimenselvennys|Namnförtydligande)[[:space:]]*) *' |
    tr -d ' \t\r\n\f' | sed 's/[.;:]/&\n/g'
}

# pdf_text FILE [plain]: pdfinfo prints the structure as a tree with the texts in quotes. `plain` leaves the contents out;
# in them a text of digits alone is a page number.
pdf_text() {
  pdfinfo -struct-text "$1" | awk -v plain="${2:+1}" '
    /^ *"/ {
      text = $0
      sub(/^ *"/, "", text)
      sub(/"$/, "", text)
      if (!(in_contents && (plain || text ~ /^[0-9]+$/))) print text
      next
    }
    { element = $1 }
    element == "TOC" { in_contents = 1 }
    element ~ /^H[2-6]$/ { in_contents = 0 }'
}

docx_text() {
  sed -E 's/^([^\t]*\t)?([^\t]+)\t[0-9]+$/\1\2/' "$1"
}

for sample in "${samples[@]}"; do
  out=$scratch/$sample
  "$sopimus" -C "$project/samples/$sample" build --to pdf,docx,text -o "$out" >/dev/null || { fault "$sample: build failed"; continue; }
  # A profile of our own: another soffice on the same profile would end this one.
  soffice "-env:UserInstallation=file://$scratch/profile" --headless --convert-to 'txt:Text (encoded):UTF8' \
    --outdir "$out/docx" "$out"/*.docx >/dev/null 2>&1 || fault "$sample: LibreOffice failed"
  for text in "$out"/*.txt; do
    name=$(basename "$text" .txt)
    sed '1d; s/ | / /g' "$text" | normalise >"$scratch/text"
    pdf_text "$out/$name.pdf" | normalise >"$scratch/pdf"
    pdf_text "$out/$name.pdf" plain | normalise >"$scratch/pdf_plain"
    docx_text "$out/docx/$name.txt" | normalise >"$scratch/docx"
    [ -s "$scratch/text" ] || fault "$sample/$name: no text"
    diff "$scratch/text" "$scratch/pdf_plain" >"$scratch/said" ||
      fault "$sample/$name: text (<) and PDF (>) differ: $(head -n 20 "$scratch/said")"
    diff "$scratch/pdf" "$scratch/docx" >"$scratch/said" ||
      fault "$sample/$name: PDF (<) and DOCX (>) differ: $(head -n 20 "$scratch/said")"
  done
  echo "$sample: $(find "$out" -maxdepth 1 -name '*.txt' | wc -l) documents"
done
finish
