# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
# Sourced after nodes.sh: changes the channel configuration. WORK is a folder of the caller's own, LOG a file. Needs jq.
command -v jq >/dev/null || fail "jq was not found." "install it; the channel configuration is edited as JSON"

translate() { "$FABRIC_HOME/bin/configtxlator" "$@"; }
ordered() { "$FABRIC_HOME/bin/peer" channel "$@" --channelID "$CAREVAULT_CHANNEL" "${orderer[@]}" 2>>"$LOG"; }

# fetch_configuration: the one in force, as JSON in WORK/old.json.
fetch_configuration() {
  mapfile -t orderer < <(ordering)
  ordered fetch config "$WORK/block"
  translate proto_decode --type common.Block --input "$WORK/block" | jq '.data.data[0].payload.data.config' >"$WORK/old.json"
}

# prepare_update: the difference between WORK/old.json and WORK/new.json, in an envelope to be signed: WORK/envelope.
prepare_update() {
  local each
  for each in old new; do
    translate proto_encode --type common.Config --input "$WORK/$each.json" --output "$WORK/$each"
  done
  translate compute_update --channel_id "$CAREVAULT_CHANNEL" --original "$WORK/old" --updated "$WORK/new" --output "$WORK/update"
  translate proto_decode --type common.ConfigUpdate --input "$WORK/update" | jq --arg channel "$CAREVAULT_CHANNEL" \
    '{payload: {header: {channel_header: {channel_id: $channel, type: 2}}, data: {config_update: .}}}' |
    translate proto_encode --type common.Envelope --input /dev/stdin --output "$WORK/envelope"
}

# submit_update: as the current organisation's administrator, whose signature it gets as well.
submit_update() { ordered update --file "$WORK/envelope" || fail "the configuration update was refused." "see $LOG"; }

# await_configuration TEXT: until the peer of the current organisation goes by a configuration that contains the text.
await_configuration() {
  local tries=100
  until "$FABRIC_HOME/bin/peer" channel fetch config "$WORK/$FOLDER.block" --channelID "$CAREVAULT_CHANNEL" 2>>"$LOG" &&
    translate proto_decode --type common.Block --input "$WORK/$FOLDER.block" | grep -F -e "$1" >/dev/null; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || fail "the peer of $MSP does not have the new configuration." "see $LOG"
    sleep 0.1
  done
}
