# shellcheck shell=sh
# SPDX-License-Identifier: Apache-2.0
# Sourced by up, down and the benchmarks: the long-running processes of one machine, each with a pid file and a log;
# what it prints on standard output, 'ready' when it is, has a file of its own.
RUN="$CAREVAULT_HOME/run"

# has_argument PID ARGUMENT. Slim systems have no ps, others no /proc. Who cannot tell a process's command line must
# neither start nor forget one.
if [ -r /proc/self/cmdline ]; then
  has_argument() { tr '\0' '\n' <"/proc/$1/cmdline" | grep -qxF -- "$2"; }
elif command -v ps >/dev/null 2>&1; then
  has_argument() { ps -ww -o args= -p "$1" | grep -qF -- "$2 "; } # another argument always follows it
else
  fail "PROCESSES_UNKNOWN: this system does not tell what runs on it" "mount /proc, or install 'ps' (for example 'apt-get install procps')"
fi

is_ours() { # is_ours NAME: the pid in its file is alive and is the process that we started there
  pid=$(cat "$RUN/pids/$1" 2>/dev/null) && [ -n "$pid" ] || return 1
  { has_argument "$pid" "-Dcarevault.process=$1:$CAREVAULT_HOME"; } 2>/dev/null
}

start() { # start NAME HEAP MODULE_FOLDER ARTIFACT ARGUMENTS...: in the background, unless it runs already
  name=$1 heap=$2 jar=$(jar_of "$3" "$4")
  shift 4
  ! is_ours "$name" || return 0
  mkdir -p "$RUN/pids" "$RUN/logs" "$RUN/ready"
  find_trust
  # A process group of its own: an interrupt at the terminal ends 'up', which then stops these in their order.
  set -- "$JAVA_HOME/bin/java" "-Dcarevault.process=$name:$CAREVAULT_HOME" "-Xmx$heap" -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError \
    ${trust_store:+"-Djavax.net.ssl.trustStore=$trust_store" -Djavax.net.ssl.trustStorePassword=changeit} \
    -XX:+IgnoreUnrecognizedVMOptions -Xlog:disable -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=$ROOT/target/$name.jsa" \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -jar "$jar" "$@"
  if command -v setsid >/dev/null 2>&1; then set -- setsid "$@"; fi
  : >"$RUN/ready/$name" # before, not in the background: 'await' must not read the 'ready' of an earlier run
  nohup "$@" >>"$RUN/ready/$name" 2>>"$RUN/logs/$name.log" </dev/null &
  echo $! >"$RUN/pids/$name"
}

await() { # await NAME SECONDS: until it has printed 'ready'
  tries=$(($2 * 20))
  until grep -qx ready "$RUN/ready/$1" 2>/dev/null; do
    if ! kill -0 "$(cat "$RUN/pids/$1")" 2>/dev/null; then
      tail -n 5 "$RUN/logs/$1.log" >&2
      fail "START_FAILED: the process '$1' ended before it was ready" "its log is $RUN/logs/$1.log; 'scripts/doctor' says what is missing"
    fi
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || fail "START_FAILED: the process '$1' was not ready after $2 seconds" "its log is $RUN/logs/$1.log"
    sleep 0.05
  done
}

stop() { # stop NAME: asks it to end, insists after ten seconds; its pid is forgotten when it is gone
  tries=0
  while is_ours "$1"; do
    case $tries in
      0) kill "$pid" 2>/dev/null || true ;;
      200) kill -KILL "$pid" 2>/dev/null || true ;;
      240) fail "NOT_STOPPED: the process '$1' does not end" "stop process $pid as the user who started it" ;;
    esac
    tries=$((tries + 1))
    sleep 0.05
  done
  rm -f "$RUN/pids/$1"
}

added() { # the organisations that joined since block 0, also those that did while this script runs
  cat "$RUN/fabric/added" 2>/dev/null || true
}

all_of() { # all_of apps|chaincode: the processes of that kind; on Fabric each organisation's chaincode is one of its own
  if [ "$1" = chaincode ] && [ -d "$RUN/fabric" ]; then
    for organisation in $CAREVAULT_FOUNDERS; do echo "chaincode-${organisation%%:*}"; done
  else
    echo "$1"
  fi
  for organisation in $(added); do echo "$1-${organisation%%:*}"; done
}

each_is_ours() { # each_is_ours apps|chaincode
  for each in $(all_of "$1"); do is_ours "$each" || return 1; done
}

start_ledger() {
  start ledger 384m network/dev-ledger carevault-dev-ledger --home "$CAREVAULT_HOME" --port-base "$CAREVAULT_PORT_BASE"
}

own_stores() { # every organisation has named a store of its own, so nobody needs the one of this machine
  for organisation in $CAREVAULT_FOUNDERS $(added); do
    msp=${organisation#*:}
    [ -f "$CAREVAULT_HOME/object-stores/${msp%%:*}.json" ] || return 1
  done
}

start_object_store() {
  ! own_stores || return 0
  start object-store 192m network/object-store carevault-object-store --home "$CAREVAULT_HOME" --port "$CAREVAULT_OBJECT_STORE_PORT"
}

service_of() { # service_of ORGANISATION PORT: what the chaincode serves there, for whom, and with which certificates
  msp=$(echo "$1" | cut -d: -f2)
  tls="$RUN/organisations/$msp/chaincode" # where the network has made certificates for the service
  [ -d "$tls" ] && tls="=$tls" || tls=
  echo "127.0.0.1:$2=$(cat "$RUN/organisations/$msp/chaincode.id")=$msp$tls"
}

start_service() { # start_service ORGANISATION PORT: its chaincode, in a process that sees no other organisation's keys
  start "chaincode-${1%%:*}" 96m chaincode/contract carevault-contract --id "$(service_of "$1" "$2")"
}

start_chaincode() { # for the development ledger one process with a router for each founder's peer
  set --
  port=$((CAREVAULT_PORT_BASE + 4))
  for organisation in $CAREVAULT_FOUNDERS; do
    if [ -d "$RUN/fabric" ]; then
      start_service "$organisation" "$port"
    else
      set -- "$@" --id "$(service_of "$organisation" "$port")"
    fi
    port=$((port + 10))
  done
  [ $# -eq 0 ] || start chaincode 256m chaincode/contract carevault-contract "$@"
  for organisation in $(added); do
    start_service "$organisation" "$port"
    port=$((port + 10))
    [ "$port" -ne $((CAREVAULT_OBJECT_STORE_PORT + 4)) ] || port=$((port + 10))
  done
}

stop_chaincode() {
  for each in $(all_of chaincode); do stop "$each"; done
}

start_apps() { # one process for the founders, one for each who joined later
  for organisation in $(added); do start_app "$organisation"; done
  set --
  for organisation in $CAREVAULT_FOUNDERS; do
    set -- "$@" --organisation "$(echo "$organisation" | cut -d: -f2)"
  done
  start_listening apps 256m "$@"
}

start_app() { # start_app ORGANISATION: of one who joined later
  start_listening "apps-${1%%:*}" 128m --organisation "$(echo "$1" | cut -d: -f2)"
}

start_listening() { # start_listening NAME HEAP OPTIONS...: apps that listen as 'up' was told
  name=$1 heap=$2
  shift 2
  if [ -f "$RUN/apps.options" ]; then
    while IFS= read -r option; do set -- "$@" "$option"; done <"$RUN/apps.options"
  fi
  start "$name" "$heap" client-app/server carevault-server --home "$CAREVAULT_HOME" "$@"
}

stop_apps() {
  for each in $(all_of apps); do stop "$each"; done
}

await_each() { # await_each apps|chaincode SECONDS
  for each in $(all_of "$1"); do await "$each" "$2"; done
}

stop_all() {
  stop_apps
  stop_chaincode
  for name in object-store ledger; do stop "$name"; done
  [ ! -d "$RUN/fabric" ] || "$ROOT/network/fabric/down" --home "$CAREVAULT_HOME"
}
