#!/usr/bin/env bash
# From a frozen edition to the archive, on the sample: the council that is missing decides, the prepared PDF is signed field by
# field by another program, verified and recorded; then the text is in force, and the deposit can be checked without sopimus.
. "$(dirname "$0")/../support/slow_test.bash"

database=sql:$scratch/certificates
mkdir "$scratch/certificates" "$scratch/trusted"
certutil -N -d "$database" --empty-password
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=Testin varmentaja" \
  -keyout "$scratch/ca.key" -out "$scratch/trusted/ca.pem" 2>/dev/null
certutil -A -d "$database" -n authority -t CT,CT,CT -i "$scratch/trusted/ca.pem"
openssl req -new -newkey rsa:2048 -nodes -keyout "$scratch/key.pem" -out "$scratch/request.pem" \
  -subj "/CN=Allekirjoittaja" 2>/dev/null
openssl x509 -req -in "$scratch/request.pem" -CA "$scratch/trusted/ca.pem" -CAkey "$scratch/ca.key" -days 2 -out "$scratch/signer.pem" \
  -set_serial 101 -extfile <(printf 'keyUsage=digitalSignature,nonRepudiation\nextendedKeyUsage=emailProtection') 2>/dev/null
openssl pkcs12 -export -inkey "$scratch/key.pem" -in "$scratch/signer.pem" -name signer -passout pass: -out "$scratch/signer.p12"
pk12util -i "$scratch/signer.p12" -d "$database" -W '' -K '' >/dev/null

cd "$scratch"
"$sopimus" init kp --sample keski-pohjanmaa >/dev/null
cd kp
git config user.name Hallintosihteeri
git config user.email hallintosihteeri@hyvinvointialue.example
edition=2025-2029/frozen.2

# in_force: "yes", "no" or nothing: whether the main agreement's text of the edition is in force.
in_force() {
  "$sopimus" status --edition "$edition" --format=json |
    python3 -c 'import json,sys; d = json.load(sys.stdin)["documents"][0]; print("yes" if d["in_force_since"] else "no", len(d["missing"]))'
}

[ "$(in_force)" = "no 7" ] || fault "before anything was done: $(in_force)"
"$sopimus" build paasopimus --lang=fi --to=pdf --at "$edition" --prepare -o "$scratch/out" >/dev/null
git add records && git commit -q -m "Allekirjoitettavat tiedostot"
"$sopimus" decide veteli-valtuusto --edition "$edition" --date 2026-03-30 --section 12 --outcome approved >/dev/null ||
  fault "the decision is not recorded"
[ "$(in_force)" = "no 6" ] || fault "after the decision: $(in_force)"

file=$scratch/out/paasopimus.fi.pdf
"$sopimus" verify "$file" >"$scratch/said"
grep -q "no signatures" "$scratch/said" || fault "a file that nobody signed is not told as such"
signed=0
mapfile -t fields < <(pdfsig "$file" | sed -n 's/^  - Signature Field Name: //p')
for field in "${fields[@]}"; do
  next=$scratch/signed.$((++signed)).pdf
  pdfsig "$file" "$next" -sign "$field" -nssdir "$database" -nick signer >"$scratch/said" 2>&1 || fault "$field: $(cat "$scratch/said")"
  file=$next
done
cp "$file" "$scratch/paasopimus-allekirjoitettu.pdf"
file=$scratch/paasopimus-allekirjoitettu.pdf
"$sopimus" verify "$file" --trust "$scratch/trusted" --record >"$scratch/said" 2>&1 || fault "verify: $(cat "$scratch/said")"
[ "$(in_force)" = "yes 0" ] || fault "after all have signed: $(in_force)"
"$sopimus" build paasopimus --at in-force --to=text -o "$scratch/force" >/dev/null
cmp -s <("$sopimus" build paasopimus --at "$edition" --to=text) "$scratch/force/paasopimus.fi.txt" ||
  fault "in force is another text than the edition's"

# A byte of the signed text changed: nothing of it counts.
cp "$file" "$scratch/forged.pdf"
printf 'x' | dd of="$scratch/forged.pdf" bs=1 seek=5000 conv=notrunc 2>/dev/null
"$sopimus" verify "$scratch/forged.pdf" >/dev/null 2>&1 && fault "a forged file passes"
"$sopimus" archive "$edition" "$scratch/forged.pdf" -o "$scratch/wrong" >/dev/null 2>&1 && fault "a forged file is archived"

"$sopimus" archive "$edition" "$file" -o "$scratch/arkisto" --retention pysyvä >/dev/null 2>"$scratch/missing" &&
  fault "a deposit without the extracts is called whole"
grep -q "ote-perho-valtuusto" "$scratch/missing" || fault "the extracts that are missing are not named"
cd "$scratch/arkisto"
sha256sum --quiet -c SHA256SUMS || fault "the deposit's sums are wrong"
cmp -s allekirjoitetut/paasopimus-allekirjoitettu.pdf "$file" || fault "the signed file is not in the deposit"
[ "$(grep -c '^Eheä: kyllä' todentaminen/paasopimus-allekirjoitettu.pdf.txt)" = "${#fields[@]}" ] || fault "the report lacks signatures"
echo "signed ${#fields[@]} fields; $(wc -l <SHA256SUMS) files deposited"
finish
