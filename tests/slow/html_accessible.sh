#!/usr/bin/env bash
# The pages of every sample, plain and compared, keep the rules of HTML and WCAG; and in a browser, wide and narrow,
# light and dark, in one column and two: the keyboard reaches every change, filters hide what they say, a screen reader
# hears the same in both views, nothing is wider than the window. There axe-core looks too: the file axe.min.js named by
# SOPIMUS_AXE, or the one that npm has; without either the test says so and does all else.
. "$(dirname "$0")/../support/slow_test.bash"

for folder in "${samples[@]/#/$project/samples/}" "$project/tests/torture"; do
  name=$(basename "$folder")
  "$sopimus" -C "$folder" build --to html -o "$scratch/$name" >/dev/null 2>&1 || fault "$name: build failed"
  "$sopimus" -C "$folder" build --to html --combined -o "$scratch/$name/together" >/dev/null 2>&1 ||
    fault "$name: build failed"
done
"$build/tests/write_pages" "$scratch/pages" || fault "no pages of the unit tests"
mapfile -t pages < <(find "$scratch" -name '*.html' | sort)
"$build/tests/check_html" "${pages[@]}" >"$scratch/said" || fault "$(head -n 40 "$scratch/said")"
echo "${#pages[@]} pages keep the rules"

# Text of the page = the text form's, which has no contents, and a first line of its own. Left out: what stands in heads
# and feet, and the lines to sign on.
page_text() {
  sed -n '/^<main/,/<\/main>/p' "$1" | sed -E '
    /^<div class="head/d; /^<nav class="contents/,/<\/nav>$/d; /^<footer/d; s/<p class="blank">[^<]*<\/p>//g
    s/<[^>]*>//g; s/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&amp;/\&/g; s/\xC2\xA0//g' | tr -d ' \n'
}
for sample in "${samples[@]}"; do
  "$sopimus" -C "$project/samples/$sample" build --to text -o "$scratch/$sample" >/dev/null 2>&1 || fault "$sample: no text"
  for text in "$scratch/$sample"/*.txt; do
    page_text "${text%.txt}.html" >"$scratch/page"
    sed '1d; s/ | / /g; s/\xC2\xA0//g' "$text" | tr -d ' \n' >"$scratch/text"
    [ -s "$scratch/text" ] || fault "$text: no text"
    cmp "$scratch/page" "$scratch/text" || fault "$(basename "$text"): the page has another text"
  done
done

browser=$(command -v chromium || true)
if [ -z "$browser" ]; then
  echo "skipped: no browser has opened the pages, for chromium is not installed (tool/setup --tests installs it)"
  finish
  exit
fi
version=4.14.1
axe=${SOPIMUS_AXE:-}
if [ -z "$axe" ] && command -v npm >/dev/null &&
  (cd "$scratch" && npm pack --silent "axe-core@$version" && tar -xf "axe-core-$version.tgz") >/dev/null 2>&1; then
  axe=$scratch/package/axe.min.js
fi
[ -n "$axe" ] || echo "without axe-core: npm does not have it here, and SOPIMUS_AXE names no file"
/usr/bin/python3 "$project/tests/support/pages_in_browser.py" "$browser" "$axe" "$scratch"/pages/*.html \
  "$scratch"/*/paasopimus.*.html >"$scratch/said" || fault "$(head -n 40 "$scratch/said")"
echo "the pages were used in a browser"
finish
