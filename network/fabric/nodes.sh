# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
# Sourced after environment.sh: starts nodes, waits until they answer, stops them. A node's name is FOLDER-KIND.

# state_and_program PID: a letter, Z for an ended process, and the program's name. Slim systems have no ps, others no /proc;
# who cannot tell must neither start nor forget a node.
if [ -r /proc/self/stat ]; then
  state_and_program() { sed -E 's/^[0-9]+ \((.*)\) (.).*/\2 \1/' "/proc/$1/stat"; }
elif command -v ps >/dev/null; then
  state_and_program() { ps -p "$1" -o stat=,comm=; }
else
  fail "this system does not tell what runs on it." "mount /proc, or install 'ps' (for example 'apt-get install procps')"
fi

# exists PID [PATTERN]: is there such a process, not yet ended, whose program matches the pattern?
exists() {
  # shellcheck disable=SC2254  # the caller's pattern is one
  case $(state_and_program "$1" 2>/dev/null) in
    Z*) return 1 ;;
    ${2:-*?}) return 0 ;;
    *) return 1 ;;
  esac
}

# alive NAME: is the node of that name, and not another process that took its number, still there?
alive() {
  local pid
  pid=$(cat "$PIDS/fabric-$1.pid" 2>/dev/null) && [ -n "$pid" ] || return 1
  exists "$pid" '*peer' || exists "$pid" '*orderer' || exists "$pid" '*fabric-ca*'
}

# shellcheck disable=SC2153  # FOLDER is set by become
# start KIND: one node of the current organisation, in the background, unless it runs already.
start() {
  local name=$FOLDER-$1
  ! alive "$name" || return 0
  nohup "$SCRIPTS/node/$1" "$FOLDER" >>"$LOGS/fabric-$name.log" 2>&1 </dev/null &
  printf '%s\n' $! >"$PIDS/fabric-$name.pid"
}

# await KIND URL [curl options]: polls until the node answers with success, or gives up when it died or after 60 s.
await() {
  local name=$FOLDER-$1 url=$2 tries=600
  shift 2
  until curl --silent --fail --noproxy '*' --output /dev/null "$@" "$url"; do
    tries=$((tries - 1))
    if [ "$tries" = 0 ] || ! exists "$(cat "$PIDS/fabric-$name.pid")"; then
      tail -n 5 "$LOGS/fabric-$name.log" >&2
      fail "$name does not answer." "its log is $LOGS/fabric-$name.log"
    fi
    sleep 0.1
  done
}

# stop NAME: asks the process to end, insists after 20 s.
stop() {
  local pid tries=200
  if alive "$1"; then
    pid=$(cat "$PIDS/fabric-$1.pid")
    kill "$pid" 2>/dev/null || true
    while exists "$pid"; do
      tries=$((tries - 1))
      if [ "$tries" = 0 ]; then kill -KILL "$pid" 2>/dev/null || true; fi
      sleep 0.1
    done
  fi
  rm -f "$PIDS/fabric-$1.pid"
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

# stop_all [NAME…]: every node but those
stop_all() {
  local file name
  for file in "$PIDS"/fabric-*.pid; do
    [ -e "$file" ] || continue
    name=${file##*/fabric-}
    name=${name%.pid}
    case " $* " in *" $name "*) continue ;; esac
    stop "$name" &
  done
  wait
}

# running: the names of the nodes that run, on one line.
running() {
  local file name
  for file in "$PIDS"/fabric-*.pid; do
    name=${file##*/fabric-}
    name=${name%.pid}
    ! alive "$name" || printf '%s ' "$name"
  done
}
