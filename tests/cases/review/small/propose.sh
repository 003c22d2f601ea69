# propose.sh PARTY FILE SED…: a proposal of the party, as import makes it: a commit on the branch's last one.
set -e
party=$1 base=$(git rev-parse main)
shift
git switch -q --detach "$base"
while [ $# -gt 1 ]; do
  sed -i "$2" "$1"
  shift 2
done
mkdir -p proposals/2025-2029
hash=$(printf %064d 0)
cat > "proposals/2025-2029/$party.1.xml" <<XML
<?xml version="1.0" encoding="UTF-8"?>
<proposal version="1" term="2025-2029" party="$party" round="1" file="$party.docx" sha256="$hash" base="$base" edition="2025-2029/draft.1" received="2025-09-20">
  <text document="paasopimus" lang="fi" fingerprint="$hash"/>
$(cat "$party.comments" 2>/dev/null)
</proposal>
XML
git add -A clauses agreement.xml proposals
git commit -q -m "$party: muutosehdotukset"
git update-ref "refs/proposals/2025-2029/$party/1" HEAD
git switch -q main
