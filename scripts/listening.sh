# shellcheck shell=sh
# SPDX-License-Identifier: Apache-2.0
# Sourced by up: where the apps listen and by which address they are known. Kept in $RUN for whatever starts apps later:
# apps.options, one option of the app in each line; apps.address, which the ledgers put into network.json; apps.ca.pem.

is_loopback() { case $1 in 127.* | localhost | '[::1]') ;; *) return 1 ;; esac; }

absolute() { case $1 in /*) printf '%s\n' "$1" ;; *) printf '%s\n' "$PWD/$1" ;; esac; }

first_name() { # first_name CERTIFICATE: the first host name or address that it is made out to
  "$JAVA_HOME/bin/keytool" -J-Duser.language=en -printcert -file "$1" 2>/dev/null |
    sed -n -e 's/^ *DNSName: *//p' -e 's/^ *IPAddress: *//p' | grep -v '^\*' | head -n 1
}

require_tls() { # require_tls CERTIFICATE KEY AUTHORITY HOST: refuses what no app could start with
  if [ -z "$1" ] || [ -z "$2" ]; then
    [ -z "$1$2$3" ] || fail "TLS_INCOMPLETE: certificate and key belong together" "give --tls-cert and --tls-key"
    is_loopback "$4" || fail "TLS_NEEDED: $4 can be reached from other machines, and there is no TLS" \
      "give --tls-cert and --tls-key, or listen on 127.0.0.1"
    return
  fi
  for file in "$1" "$2" ${3:+"$3"}; do
    [ -r "$file" ] || fail "TLS_UNREADABLE: $file cannot be read" "name PEM files: a certificate with its chain, its key without a password, its authority"
  done
}

keep_listening() { # keep_listening CERTIFICATE KEY AUTHORITY HOST: empty where it was not given
  certificate=$1 key=$2 authority=$3 host=${4:-127.0.0.1}
  case ${host##*]} in
    *:*) fail "ADDRESS_INVALID: '$host' names a port" "name a host alone, IPv6 in brackets: each app keeps its own port" ;;
  esac
  require_tls "$certificate" "$key" "$authority" "$host"
  address=http://$host
  set -- --listen "$host"
  if [ -n "$certificate" ]; then
    name=$(first_name "$certificate")
    [ -n "$name" ] || fail "TLS_UNREADABLE: $certificate names no host" "use a certificate with a subject alternative name"
    case $name in *:*) name="[$name]" ;; esac
    address=https://$name
    set -- "$@" --tls-cert "$(absolute "$certificate")" --tls-key "$(absolute "$key")"
  fi
  options=$(printf '%s\n' "$@")
  if [ "$options" != "$(cat "$RUN/apps.options" 2>/dev/null)" ] && { is_ours apps || is_ours ledger; }; then
    fail "RUNS_OTHERWISE: the apps run, and listen in another way" "'scripts/down' first, then the same again"
  fi
  mkdir -p "$RUN"
  printf '%s\n' "$options" >"$RUN/apps.options"
  printf '%s\n' "$address" >"$RUN/apps.address"
  rm -f "$RUN/apps.ca.pem"
  [ -z "$authority" ] || cat "$authority" >"$RUN/apps.ca.pem"
}
