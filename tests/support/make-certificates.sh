#!/bin/sh
# Makes the certificates of the test servers in the folder $1: an authority of the tests' own, and servers that it
# vouches for or, each in its own way, does not.
set -eu
mkdir -p "$1"
cd "$1"
rm -rf authority ./*.key
mkdir authority
: >authority/index.txt
echo 01 >authority/serial

cat >openssl.cnf <<'CNF'
[req]
distinguished_name = name
prompt = no
[name]
CN = weir tests
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
[localhost]
subjectAltName = IP:127.0.0.1, DNS:localhost
extendedKeyUsage = serverAuth
[elsewhere]
subjectAltName = DNS:elsewhere.invalid
extendedKeyUsage = serverAuth
[nonames]
extendedKeyUsage = serverAuth
[wildcard]
subjectAltName = DNS:*.example.test
[anyname]
subjectAltName = DNS:*
[topwildcard]
subjectAltName = DNS:*.test
[partwildcard]
subjectAltName = DNS:e*.example.test
[twowildcards]
subjectAltName = DNS:*.*.test
[innerwildcard]
subjectAltName = DNS:eg.*.test
[addresswildcard]
subjectAltName = DNS:*.0.0.1
[nulname]
# dNSName "localhost", NUL, ".evil.test".
subjectAltName = DER:301682146c6f63616c686f7374002e6576696c2e74657374
[homograph]
# With a Cyrillic a.
subjectAltName = DNS:eg.xn--exmple-4nf.test
[clientuse]
subjectAltName = IP:127.0.0.1, DNS:localhost
extendedKeyUsage = clientAuth
[ca]
default_ca = tests
[tests]
database = authority/index.txt
serial = authority/serial
new_certs_dir = authority
default_md = sha256
policy = anything
unique_subject = no
[anything]
commonName = optional
CNF

make_key()
{
    openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1.key"
}

# ISSUER NAME EXTENSIONS [OPTION…]: with the key that is there, or one that is made. The last option of a kind counts.
sign()
{
    issuer=$1 name=$2 extensions=$3
    shift 3
    [ -e "$name.key" ] || make_key "$name"
    openssl req -new -config openssl.cnf -key "$name.key" -out "$name.csr"
    openssl ca -batch -notext -config openssl.cnf -extensions "$extensions" -cert "$issuer.pem" \
        -keyfile "$issuer.key" -startdate 20200101000000Z -enddate 20491231000000Z "$@" -in "$name.csr" -out "$name.pem"
}

make_key ca
openssl req -x509 -new -config openssl.cnf -extensions authority -days 3650 -key ca.key -out ca.pem
make_key selfsigned
openssl req -x509 -new -config openssl.cnf -extensions localhost -days 3650 -key selfsigned.key -out selfsigned.pem
sign ca trusted localhost
sign ca wronghost elsewhere
sign ca expired localhost -enddate 20200102000000Z
sign ca notyetvalid localhost -startdate 20480101000000Z

# Names.
sign ca nonames nonames -subj /CN=localhost
sign ca othernames elsewhere -subj /CN=localhost
for name in wildcard anyname topwildcard partwildcard twowildcards innerwildcard addresswildcard nulname homograph; do
    sign ca "$name" "$name"
done

# Uses, keys and digests.
sign ca clientuse clientuse
openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:1024 -out weakkey.key
sign ca weakkey localhost
openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out rsa.key
sign ca rsa localhost
sign ca weakhash localhost -md sha1

# Authorities between, and of the past.
sign ca intermediate authority -subj "/CN=weir tests intermediate"
sign intermediate incomplete localhost
cat incomplete.pem intermediate.pem >complete.pem
cp incomplete.key complete.key
sign ca oldca authority -subj "/CN=weir tests old authority" -enddate 20200102000000Z
sign oldca byoldca localhost
