// SPDX-License-Identifier: Apache-2.0
import { Message } from './protobuf';
import * as refusal from './refusal';

/**
 * Looks into a read-write set before its owner signs it. Reads are the peers' business; writes are the signer's: refuses with
 * `ANSWER_ALTERED` any write outside the chaincode's own namespace or the allowed keys.
 */
export function checkWrites(chaincode: string, results: Uint8Array, writable: Set<string>): void {
  for (const bytes of Message.read(results, 1, 2).all(2)) {
    const namespace = Message.read(bytes, 1, 2, 3);
    checkNamespace(namespace, namespace.text(1) === chaincode ? writable : new Set());
  }
}

function checkNamespace(namespace: Message, writable: Set<string>): void {
  const set = Message.read(namespace.bytes(2), 1, 2, 3, 4);
  if (namespace.all(3).length > 0 || set.all(4).length > 0) {
    throw refusal.altered('The prepared transaction writes private data or key policies.');
  }
  for (const bytes of set.all(3)) {
    const write = Message.read(bytes, 1, 2, 3);
    if (!writable.has(write.text(1))) {
      throw refusal.altered('The prepared transaction writes a key that its function may not write.');
    }
    if (write.number(2) !== 0n || write.bytes(3).length === 0) {
      throw refusal.altered('The prepared transaction deletes a key; no function does.');
    }
  }
}
