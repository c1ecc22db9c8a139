// SPDX-License-Identifier: Apache-2.0
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { utf8, type Bytes } from '../model/bytes';
import { Problem } from '../model/problem';

const IDENTITY_LINE = /^AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}\n$/;

/**
 * One record version's own age identity: document and card are sealed to it, and whoever may read gets it in a slot. Never logged, never
 * written except into a slot.
 */
export class RecordKey {
  readonly #identity: string;

  private constructor(identity: string) {
    this.#identity = identity;
  }

  /** A new key for a new version; keys are never derived from one another. */
  static async fresh(): Promise<RecordKey> {
    return new RecordKey(await generateX25519Identity());
  }

  /** Reads the plaintext of a slot: one identity line and nothing else. */
  static async fromSlot(plaintext: Uint8Array): Promise<RecordKey> {
    const line = new TextDecoder().decode(plaintext);
    const key = new RecordKey(line.trimEnd());
    if (!IDENTITY_LINE.test(line) || !(await key.isWhole())) {
      throw new Problem('altered', 'SLOT_DAMAGED', {
        detail: 'The slot does not hold a record key.',
        hint: 'Ask whoever granted the access to grant it again.',
      });
    }
    return key;
  }

  /** The plaintext of a slot, which the age command takes as an identity file. */
  toSlot(): Bytes {
    return utf8(`${this.#identity}\n`);
  }

  /** What document and card are sealed to. */
  recipient(): Promise<string> {
    return identityToRecipient(this.#identity);
  }

  /** For opening, nothing else. */
  identity(): string {
    return this.#identity;
  }

  private async isWhole(): Promise<boolean> {
    return this.recipient().then(
      () => true,
      () => false,
    );
  }

  toString(): string {
    return 'RecordKey[redacted]';
  }
}
