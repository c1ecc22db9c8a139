# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
# Sourced after environment.sh: starts nodes, waits until they answer, stops them. A node's name is FOLDER-KIND.

# alive NAME: is the process of that name, and not another one that took its number, still there?
alive() {
  local pid
  pid=$(cat "$PIDS/fabric-$1.pid" 2>/dev/null) && [ -n "$pid" ] || return 1
  case $(ps -p "$pid" -o comm= 2>/dev/null) in
    *peer | *orderer | *fabric-ca*) return 0 ;;
    *) return 1 ;;
  esac
}

# start KIND: one node of the current organisation, in the background, unless it runs already.
start() {
  local name=$FOLDER-$1
  alive "$name" && return
  nohup "$SCRIPTS/node/$1" "$FOLDER" >>"$LOGS/fabric-$name.log" 2>&1 </dev/null &
  printf '%s\n' $! >"$PIDS/fabric-$name.pid"
}

# await KIND URL [curl options]: polls until the node answers with success, or gives up when it died or after 60 s.
await() {
  local name=$FOLDER-$1 url=$2 tries=600
  shift 2
  until curl --silent --fail --noproxy '*' --output /dev/null "$@" "$url"; do
    tries=$((tries - 1))
    if [ "$tries" = 0 ] || ! kill -0 "$(cat "$PIDS/fabric-$name.pid")" 2>/dev/null; then
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
    while kill -0 "$pid" 2>/dev/null; do
      tries=$((tries - 1))
      if [ "$tries" = 0 ]; then kill -KILL "$pid" 2>/dev/null || true; fi
      sleep 0.1
    done
  fi
  rm -f "$PIDS/fabric-$1.pid"
}

stop_all() {
  local file
  for file in "$PIDS"/fabric-*.pid; do
    [ -e "$file" ] || continue
    file=${file##*/fabric-}
    stop "${file%.pid}" &
  done
  wait
}
