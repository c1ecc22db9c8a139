# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
# Sourced first by every script here: folders, ports, programs, and `become`, which turns the shell into the
# administrator of one organisation. Expects CAREVAULT_HOME and CAREVAULT_PORT_BASE or takes their defaults.
set -euo pipefail

SCRIPTS=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=../ports.env
. "$SCRIPTS/../ports.env"
export CAREVAULT_HOME CAREVAULT_PORT_BASE

say() { printf '%s\n' "$*" >&2; }

# fail MESSAGE HINT
fail() {
  printf 'error: %s\nhint: %s\n' "$1" "$2" >&2
  exit 1
}

complete() {
  local program
  for program in peer orderer configtxgen configtxlator osnadmin discover fabric-ca-server fabric-ca-client; do
    [ -x "$1/bin/$program" ] || return 1
  done
  [ -f "$1/config/core.yaml" ] && [ -f "$1/config/orderer.yaml" ] && [ -x "$1/builders/ccaas/bin/build" ]
}

# The folder whose bin is on the PATH, or from which a program there is a link.
programs_on_path() {
  local peer
  peer=$(command -v peer) || return 0
  peer=$(readlink -f "$peer") && printf '%s' "${peer%/bin/peer}"
}

# Sets FABRIC_HOME to the first complete set of programs: FABRIC_HOME, ~/.carevault/fabric, PATH.
find_programs() {
  local folder
  for folder in "${FABRIC_HOME:-}" "$HOME/.carevault/fabric" "$(programs_on_path)"; do
    if [ -n "$folder" ] && complete "$folder"; then
      export FABRIC_HOME=$folder
      return
    fi
  done
  fail "Hyperledger Fabric's programs (3.1, and Fabric CA's) were not found." \
    "get them with Fabric's official installer, 'install-fabric.sh binary'
  (Fabric CA's programs come with it), and set FABRIC_HOME to the folder, or
  name it ~/.carevault/fabric. Expected in it:
    bin/                 peer orderer configtxgen configtxlator osnadmin
                         discover fabric-ca-server fabric-ca-client
    config/              core.yaml orderer.yaml
    builders/ccaas/bin/  detect build release"
}

# use_home DIR: folders of one network; every file that it writes lies below RUN.
# shellcheck disable=SC2034  # the variables are for the scripts that source this file
use_home() {
  [ -n "$1" ] || fail "--home needs a folder." "name one, such as --home /tmp/health"
  case $1 in /*) CAREVAULT_HOME=${1%/} ;; *) CAREVAULT_HOME=$PWD/${1%/} ;; esac
  RUN=$CAREVAULT_HOME/run
  NETWORK=$RUN/fabric
  LOGS=$RUN/logs
  PIDS=$RUN/pids
  CAREVAULT_ADDED=$(cat "$NETWORK/added" 2>/dev/null || true)
}

# The ports of a network that exists, whatever the caller's own are.
use_ports() {
  [ -f "$NETWORK/ports" ] || fail "there is no network in $CAREVAULT_HOME." "start one with network/fabric/up"
  CAREVAULT_PORT_BASE=$(cat "$NETWORK/ports")
  export CAREVAULT_PORT_BASE
}

# folders [ORGANISATIONS]: of all of them, or of those in the list.
folders() {
  local entry
  for entry in ${1:-$CAREVAULT_FOUNDERS $CAREVAULT_ADDED}; do
    printf '%s\n' "${entry%%:*}"
  done
}

# founders: the organisations of block 0; only they have an orderer.
founders() { folders "$CAREVAULT_FOUNDERS"; }
is_founder() { founders | grep -x "$FOLDER" >/dev/null; }

# become FOLDER: names, ports and paths of one organisation, and the peer command's identity: its administrator.
# shellcheck disable=SC2034  # the variables are for the scripts that source this file
become() {
  local base=$CAREVAULT_PORT_BASE entry
  CAREVAULT_OBJECT_STORE_PORT=$((base + 50))
  for entry in $CAREVAULT_FOUNDERS $CAREVAULT_ADDED; do
    [ "${entry%%:*}" = "$1" ] && break
    base=$((base + 10))
    [ "$base" != "$CAREVAULT_OBJECT_STORE_PORT" ] || base=$((base + 10))
  done
  [ "${entry%%:*}" = "$1" ] || fail "there is no organisation '$1'." "the organisations are: $(folders | tr '\n' ' ')"
  FOLDER=$1
  MSP=$(printf '%s' "$entry" | cut -d: -f2)
  ORDERER_MSP=${MSP%MSP}OrdererMSP
  NAME=$(printf '%s' "$entry" | cut -d: -f3 | tr _ ' ')
  UNUSED_PORT=$base PEER_PORT=$((base + 1)) ORDERER_PORT=$((base + 2)) CA_PORT=$((base + 3)) CHAINCODE_PORT=$((base + 4))
  APP_PORT=$((base + 5)) ORDERER_ADMIN_PORT=$((base + 6)) PEER_HEALTH_PORT=$((base + 7)) ORDERER_HEALTH_PORT=$((base + 8))
  TLS_CA_PORT=$((base + 9))
  ORGANISATION=$RUN/organisations/$MSP
  NODES=$NETWORK/$FOLDER
  TLS_ROOT=$ORGANISATION/msp/tlscacerts/tlsca.pem
  export FABRIC_CFG_PATH=$FABRIC_HOME/config FABRIC_LOGGING_SPEC=${FABRIC_LOGGING_SPEC:-warning}
  export CORE_PEER_LOCALMSPID=$MSP CORE_PEER_MSPCONFIGPATH=$ORGANISATION/admin/msp CORE_PEER_ADDRESS=127.0.0.1:$PEER_PORT
  export CORE_PEER_TLS_ENABLED=true CORE_PEER_TLS_ROOTCERT_FILE=$TLS_ROOT
}

# enrol_at URL [options]: the URL holds the password, so it goes into the environment, which only the same user can read;
# anybody can read a command line.
enrol_at() { FABRIC_CA_CLIENT_URL=$1 "$FABRIC_HOME/bin/fabric-ca-client" enroll "${@:2}"; }

# each FUNCTION: runs it as every organisation at the same time; fails when one of them does.
each() { among "$(folders)" "$@"; }

# among FOLDERS FUNCTION: the same for some of them.
among() {
  local folder jobs=() job failed=0 some=$1
  shift
  for folder in $some; do
    (become "$folder" && "$@") &
    jobs+=($!)
  done
  for job in "${jobs[@]}"; do
    wait "$job" || failed=1
  done
  return "$failed"
}
