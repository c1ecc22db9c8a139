# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
# Sourced after environment.sh: starts nodes, waits until they answer, stops them. A node's name is FOLDER-KIND.

# began PID: when the process did, in the system's own words; nothing for one that has ended. A number is given to another
# process one day, but then at another time. Slim systems have no ps, others no /proc; who cannot tell must neither start
# nor forget a node.
if [ -r /proc/self/stat ]; then
  began() {
    local stat
    { read -r stat <"/proc/$1/stat"; } 2>/dev/null || return 0
    read -r -a stat <<<"${stat##*) }" # the program's name stands before, and may hold anything
    [[ ${stat[0]} = [ZX] ]] || printf '%s' "${stat[19]}"
  }
elif command -v ps >/dev/null; then
  began() { ps -p "$1" -o stat=,lstart= | sed '/^Z/d; s/^[^ ]* *//'; }
else
  fail "this system does not tell what runs on it." "mount /proc, or install 'ps' (for example 'apt-get install procps')"
fi

# beginning NAME: the file in which the node's beginning is kept.
beginning() { printf '%s' "$NETWORK/${1%%-*}/${1#*-}.began"; }

# alive NAME: is the process that was started as that node still there?
alive() {
  local pid since
  { read -r pid <"$PIDS/fabric-$1.pid" && read -r since <"$(beginning "$1")"; } 2>/dev/null || return 1
  [ -n "$since" ] && [ "$(began "$pid")" = "$since" ]
}

# shellcheck disable=SC2153  # FOLDER is set by become
# start KIND: one node of the current organisation, in the background, unless it runs already.
start() {
  local name=$FOLDER-$1
  ! alive "$name" || return 0
  nohup "$SCRIPTS/node/$1" "$FOLDER" >>"$LOGS/fabric-$name.log" 2>&1 </dev/null &
  printf '%s\n' $! >"$PIDS/fabric-$name.pid"
  printf '%s\n' "$(began $!)" >"$(beginning "$name")"
}

# await KIND URL [curl options]: polls until the node answers with success, or gives up when it died or after 60 s.
await() {
  local name=$FOLDER-$1 url=$2 tries=600
  shift 2
  until curl --silent --fail --noproxy '*' --output /dev/null "$@" "$url"; do
    tries=$((tries - 1))
    if [ "$tries" = 0 ] || ! alive "$name"; then
      tail -n 5 "$LOGS/fabric-$name.log" >&2
      fail "$name does not answer." "its log is $LOGS/fabric-$name.log"
    fi
    sleep 0.1
  done
}

# stop NAME: asks the process to end, insists after 20 s.
stop() {
  local pid tries=240
  if alive "$1"; then
    pid=$(cat "$PIDS/fabric-$1.pid")
    kill "$pid" 2>/dev/null || true
    while alive "$1"; do
      tries=$((tries - 1))
      case $tries in
        40) kill -KILL "$pid" 2>/dev/null || true ;;
        0) fail "the node $1 does not end." "stop process $pid as the user who started it" ;;
      esac
      sleep 0.1
    done
  fi
  rm -f "$PIDS/fabric-$1.pid" "$(beginning "$1")"
}

# ordering: the peer command's options for an orderer that answers, the organisation's own first. Any three of four do.
ordering() {
  local folder
  for folder in "$FOLDER" $(founders); do
    become "$folder"
    is_founder || continue
    if curl --silent --fail --noproxy '*' --output /dev/null "http://127.0.0.1:$ORDERER_HEALTH_PORT/healthz"; then
      printf '%s\n' -o "127.0.0.1:$ORDERER_PORT" --tls --cafile "$TLS_ROOT"
      return
    fi
  done
  fail "no orderer answers." "start them with network/fabric/up"
}

# nodes: the names of those that were started and not stopped, one on each line.
nodes() {
  local file name
  for file in "$PIDS"/fabric-*.pid; do
    [ -e "$file" ] || continue
    name=${file##*/fabric-}
    printf '%s\n' "${name%.pid}"
  done
}

# stop_all [NAME…]: every node but those; fails when one of them does not end.
stop_all() {
  local name jobs=() job failed=0
  for name in $(nodes); do
    case " $* " in *" $name "*) continue ;; esac
    stop "$name" &
    jobs+=($!)
  done
  for job in "${jobs[@]}"; do
    wait "$job" || failed=1
  done
  return "$failed"
}

# running: the names of the nodes that run, on one line.
running() {
  local name
  for name in $(nodes); do
    ! alive "$name" || printf '%s ' "$name"
  done
}
