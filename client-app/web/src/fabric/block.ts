// SPDX-License-Identifier: Apache-2.0
import type { Bytes } from '../model/bytes';
import { sha256 } from '../model/digest';
import { der, derInteger, OCTET_STRING, SEQUENCE } from './der';
import { Message } from './protobuf';

/** A block as the ledger hands it out. */
export interface Block {
  number: bigint;
  previousHash: Bytes;
  dataHash: Bytes;
  /** The envelopes. */
  data: Bytes[];
  /** By number: 2 holds one validation flag for each envelope. */
  metadata: Bytes[];
}

const TRANSACTIONS_FILTER = 2;

/** Fabric's flags of a transaction that counts, and of one whose id stood in an earlier block already. */
export const VALID = 0;
export const SENT_TWICE = 9;

/** One validation flag for each envelope, as this copy of the block has them; no hash covers them. */
export function flags({ metadata }: Pick<Block, 'metadata'>): Bytes {
  return metadata[TRANSACTIONS_FILTER] ?? new Uint8Array();
}

/** Reads a serialized block; throws `SyntaxError`. */
export function readBlock(bytes: Uint8Array): Block {
  const block = Message.read(bytes);
  const header = Message.read(block.bytes(1));
  return {
    number: header.number(1),
    previousHash: header.bytes(2),
    dataHash: header.bytes(3),
    data: Message.read(block.bytes(2)).all(1),
    metadata: Message.read(block.bytes(3)).all(1),
  };
}

/** Fabric's block hash: SHA-256 over the DER sequence of number, previous hash and data hash. */
export function headerHash(header: Pick<Block, 'number' | 'previousHash' | 'dataHash'>): Promise<Bytes> {
  return sha256(
    der(
      SEQUENCE,
      derInteger(header.number),
      der(OCTET_STRING, header.previousHash),
      der(OCTET_STRING, header.dataHash),
    ),
  );
}

/** What a header's data hash has to be. */
export function dataHash(data: Bytes[]): Promise<Bytes> {
  return sha256(...data);
}
