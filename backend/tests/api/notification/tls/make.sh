#!/bin/sh
# Makes the certificates of the mail server of the tests, all of them anew, beside this file. Needed only when one of them is to say
# something else; it was run once with OpenSSL 3.0.
#
#   ca.pem         an authority that no machine knows; its key is thrown away, so that nothing more can be signed in its name
#   server.pem     the server where it stands: localhost and 127.0.0.1
#   elsewhere.pem  the same server under a name that it is not called by: mail.example.org
#   server.key     the key of both: FOR THE TESTS ONLY. Everybody can read it, and it must never guard anything
#
# They hold for a hundred years, and from a day that lies behind every clock.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > conf <<'END'
[ca]
default_ca = own
[own]
database = index
new_certs_dir = .
rand_serial = yes
unique_subject = no
default_md = sha256
policy = any
[any]
commonName = supplied
[req]
distinguished_name = asked
[asked]
[authority]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign
subjectKeyIdentifier = hash
[server]
basicConstraints = critical, CA:false
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
subjectAltName = DNS:localhost, IP:127.0.0.1
[elsewhere]
basicConstraints = critical, CA:false
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
subjectAltName = DNS:mail.example.org
END
: > index

key() {
    openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1"
}
# What it is, whose key is in it, and how it is signed.
certificate() {
    what=$1 key=$2
    shift 2
    openssl req -new -config conf -key "$key" -subj "/CN=Samrad, for the tests only: $what" -out request
    openssl ca -batch -config conf -notext -extensions "$what" -in request -out "$what" \
        -startdate 20200101000000Z -enddate 21200101000000Z "$@"
}

key authority.key
key server.key
certificate authority authority.key -selfsign -keyfile authority.key
certificate server server.key -cert authority -keyfile authority.key
certificate elsewhere server.key -cert authority -keyfile authority.key

cp authority "$here/ca.pem"
cp server "$here/server.pem"
cp elsewhere "$here/elsewhere.pem"
{
    echo "For the tests only: everybody can read this key, and it must never guard anything. Made by make.sh."
    cat server.key
} > "$here/server.key"
