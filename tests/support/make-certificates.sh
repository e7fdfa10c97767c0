#!/bin/sh
# Makes the certificates of the scripted server in the folder $1: an authority of the tests' own, and servers
# that it vouches for or, each in its own way, does not.
set -eu
mkdir -p "$1"
cd "$1"
rm -rf authority
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
[ca]
default_ca = tests
[tests]
database = authority/index.txt
serial = authority/serial
new_certs_dir = authority
certificate = ca.pem
private_key = ca.key
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

# NAME EXTENSIONS START END
sign()
{
    make_key "$1"
    openssl req -new -config openssl.cnf -key "$1.key" -out "$1.csr"
    openssl ca -batch -notext -config openssl.cnf -extensions "$2" -startdate "$3" -enddate "$4" \
        -in "$1.csr" -out "$1.pem"
}

make_key ca
openssl req -x509 -new -config openssl.cnf -extensions authority -days 3650 -key ca.key -out ca.pem
make_key selfsigned
openssl req -x509 -new -config openssl.cnf -extensions localhost -days 3650 -key selfsigned.key -out selfsigned.pem
sign trusted localhost 20200101000000Z 20491231000000Z
sign wronghost elsewhere 20200101000000Z 20491231000000Z
sign expired localhost 20200101000000Z 20200102000000Z
sign notyetvalid localhost 20480101000000Z 20491231000000Z
