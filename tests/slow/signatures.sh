#!/usr/bin/env bash
# Every signature field of a sample can be signed, one signatory after another, by another program with a certificate of
# its own: each signature stays sound when the next one is added, covers the whole file at its time, and leaves every
# byte before it as it was.
. "$(dirname "$0")/../support/slow_test.bash"

database=sql:$scratch/certificates
mkdir "$scratch/certificates"

# make_certificate NUMBER: an RSA key (poppler 22.12 signs with no other) and a certificate of the test's authority, under the name "signer NUMBER".
make_certificate() {
  local name=$scratch/$1
  openssl req -new -newkey rsa:2048 -nodes -keyout "$name.key" -out "$name.csr" \
    -subj "/CN=Allekirjoittaja $1" 2>/dev/null
  openssl x509 -req -in "$name.csr" -CA "$scratch/ca.pem" -CAkey "$scratch/ca.key" -days 2 -out "$name.pem" \
    -set_serial "$((100 + $1))" -extfile <(printf 'keyUsage=digitalSignature,nonRepudiation\nextendedKeyUsage=emailProtection') 2>/dev/null
  openssl pkcs12 -export -inkey "$name.key" -in "$name.pem" -name "signer $1" -passout pass: -out "$name.p12"
  pk12util -i "$name.p12" -d "$database" -W '' -K '' >/dev/null
}

certutil -N -d "$database" --empty-password
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=Testin varmentaja" \
  -keyout "$scratch/ca.key" -out "$scratch/ca.pem" 2>/dev/null
certutil -A -d "$database" -n authority -t CT,CT,CT -i "$scratch/ca.pem"

"$sopimus" -C "$project/samples/keski-pohjanmaa" build paasopimus --lang=fi --to=pdf -o "$scratch/out" >/dev/null
file=$scratch/out/paasopimus.fi.pdf
mapfile -t fields < <(pdfsig "$file" | sed -n 's/^  - Signature Field Name: //p')
[ "${#fields[@]}" -ge 10 ] || fault "only ${#fields[@]} fields"

signed=0
for field in "${fields[@]}"; do
  signed=$((signed + 1))
  make_certificate "$signed"
  next=$scratch/signed.$signed.pdf
  pdfsig "$file" "$next" -sign "$field" -nssdir "$database" -nick "signer $signed" -reason Hyväksytty >"$scratch/said" 2>&1 ||
    { fault "$field: $(cat "$scratch/said")"; break; }
  size=$(stat -c %s "$file")
  cmp -s -n "$size" "$file" "$next" || fault "$field: signing changed earlier bytes"
  pdfsig -nssdir "$database" "$next" >"$scratch/said"
  [ "$(grep -c 'Signature Validation: Signature is Valid' "$scratch/said")" = "$signed" ] ||
    fault "$field: not all of $signed signatures are sound: $(cat "$scratch/said")"
  [ "$(grep -c 'Certificate Validation: Certificate is Trusted' "$scratch/said")" = "$signed" ] ||
    fault "$field: not all of $signed certificates are trusted"
  [ "$(grep -c 'not signed' "$scratch/said")" = $((${#fields[@]} - signed)) ] || fault "$field: fields are lost"
  [ "$(grep -c 'Total document signed' "$scratch/said")" = 1 ] || fault "$field: the last signature leaves bytes out"
  qpdf --check "$next" >"$scratch/checked" 2>&1 || fault "$field: $(cat "$scratch/checked")"
  rm -f "$scratch/signed.$((signed - 1)).pdf"
  file=$next
done

# verify says the same, and that the certificates lead to the authority.
mkdir "$scratch/trust" && cp "$scratch/ca.pem" "$scratch/trust"
"$sopimus" verify "$file" --trust "$scratch/trust" >"$scratch/said" || fault "verify: $(head -n 1 "$scratch/said")"
grep -q "all $signed signatures are sound" "$scratch/said" || fault "verify: $(head -n 1 "$scratch/said")"
[ "$(grep -c ' yes  *yes ' "$scratch/said")" = "$signed" ] || fault "verify trusts less: $(cat "$scratch/said")"

# The test can fail: one byte of the text changed breaks every signature.
cp "$file" "$scratch/forged.pdf"
printf 'x' | dd of="$scratch/forged.pdf" bs=1 seek=5000 conv=notrunc 2>/dev/null
pdfsig -nssdir "$database" "$scratch/forged.pdf" | grep -q 'Signature is Valid' && fault "a changed file passes"
"$sopimus" verify "$scratch/forged.pdf" >/dev/null 2>&1 && fault "verify passes a changed file"
echo "signed $signed fields"
finish
