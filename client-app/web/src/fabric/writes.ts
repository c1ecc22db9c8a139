// SPDX-License-Identifier: Apache-2.0
import { text } from '../model/bytes';
import type { Said } from '../model/asked';
import { parseCanonical, writeCanonical, type Json } from '../model/canonicalJson';
import { Message } from './protobuf';
import * as refusal from './refusal';

/** What a prepared transaction may write, and what has to stand in it. */
export interface Permitted {
  writable: Set<string>;
  asked: Map<string, Said>;
}

/** An endorsed answer writes nothing. */
export const NOTHING: Permitted = { writable: new Set(), asked: new Map() };

/**
 * Looks into a read-write set before its owner signs it. Reads are the peers' business; writes are the signer's: refuses with
 * `ANSWER_ALTERED` any write outside the chaincode's own namespace or the allowed keys, and any that is not what was asked for.
 */
export function checkWrites(chaincode: string, results: Uint8Array, { writable, asked }: Permitted): void {
  const missing = new Map(asked);
  for (const bytes of Message.read(results, 1, 2).all(2)) {
    const namespace = Message.read(bytes, 1, 2, 3);
    const own = namespace.text(1) === chaincode;
    for (const write of writesOf(namespace, own ? writable : new Set())) {
      checkValue(write, missing.get(write.text(1)));
      missing.delete(write.text(1));
    }
  }
  if (missing.size > 0) {
    throw refusal.altered('The prepared transaction does not write what was asked for.');
  }
}

function writesOf(namespace: Message, writable: Set<string>): Message[] {
  const set = Message.read(namespace.bytes(2), 1, 2, 3, 4);
  if (namespace.all(3).length > 0 || set.all(4).length > 0) {
    throw refusal.altered('The prepared transaction writes private data or key policies.');
  }
  const writes = set.all(3).map((bytes) => Message.read(bytes, 1, 2, 3));
  writes.forEach((write) => checkKey(write, writable));
  return writes;
}

function checkKey(write: Message, writable: Set<string>): void {
  if (!writable.has(write.text(1))) {
    throw refusal.altered('The prepared transaction writes a key that its function may not write.');
  }
  if (write.number(2) !== 0n || write.bytes(3).length === 0) {
    throw refusal.altered('The prepared transaction deletes a key; no function does.');
  }
}

function checkValue(write: Message, said: Said | undefined): void {
  if (said === undefined) {
    return;
  }
  const value = parseCanonical(text(write.bytes(3))) as { [name: string]: Json | undefined };
  const other = Object.entries(said).find(([name, wanted]) => writeCanonical(value[name] ?? null) !== writeCanonical(wanted));
  if (other !== undefined) {
    throw refusal.altered(`The prepared transaction writes something else than was asked for (${other[0]}).`);
  }
}
