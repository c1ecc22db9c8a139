// SPDX-License-Identifier: Apache-2.0
import type { LogEvent } from '../activity';
import type { KeyUse } from './registeredKeys';

/**
 * What a block was found to break: network, it is no block 0 of this network; missing; unreadable; number, its place; link, the hash of the
 * block before; data, its own data hash; organisation, a call names one that is not known, so that nobody here can judge it; signature, a
 * writer's signature, key or transaction id; endorsement, two organisations' signatures under an answer; witness, another organisation's peer
 * tells of another block.
 */
export type Rule = 'network' | 'missing' | 'unreadable' | 'number' | 'link' | 'data' | 'organisation' | 'signature' | 'endorsement' | 'flags' | 'witness';

/** Something that does not hold. */
export interface Finding {
  block: number;
  /** Null where it is about the whole block. */
  transaction: string | null;
  rule: Rule;
}

/** What this browser found out about one block from its bytes. */
export interface CheckedBlock {
  number: number;
  /** Of its header, computed here; '' for a block that cannot be read. */
  hash: string;
  previousHash: string;
  /** Hex SHA-256 of its bytes as the app gave them. */
  file: string;
  transactions: number;
  /** The last of its transactions, null where it holds none. */
  last: string | null;
  /** Which of them count, hex, as the app tells. */
  flags: string;
  /** Where one does not count, a transaction to ask for the block by; `twice` where all that is left is one that was sent before. */
  doubtful: { transaction: string; twice: boolean } | null;
  /** How many transactions change the channel or its programs, which this browser does not judge. */
  unjudged: number;
  /** Who signed its valid transactions. */
  keyUses: KeyUse[];
  /** What its valid transactions wrote into logs. */
  events: LogEvent[];
  /** MSP ids that its calls name and this browser does not know. */
  strangers: string[];
  findings: Finding[];
}
