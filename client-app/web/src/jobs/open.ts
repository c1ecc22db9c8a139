// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import type { Bytes } from '../model/bytes';
import type { Purpose } from '../model/terms';
import type { Card } from '../sealing/card';
import type { Recorded, Watching } from './progress';

/** What somebody wants to read. */
export interface OpenForm {
  record: string;
  /** Without one, the last. */
  version?: number;
  /** Needed for everybody but the patient. */
  purpose?: Purpose;
  /** The consent relied on; without one it is found. */
  consent?: string;
}

/** A document that was recorded as read, fetched, and found to be exactly what its author committed to. */
export interface Opened extends Recorded {
  record: string;
  version: number;
  author: string;
  card: Card;
  bytes: Bytes;
  /** What the card says; the viewer looks at the bytes themselves. */
  mime: string;
}

/**
 * Every call is an access on the chain, refused ones too (then `committed` names the transaction). Download, copy and print call it again.
 * Codes: the chain's reasons (`NO_CONSENT`, `CONSENT_EXPIRED`, …), `PURPOSE_NEEDED`, `CIPHERTEXT_ALTERED`, `CARD_ALTERED`, `COMMITMENT_BROKEN`,
 * `RELEASE_REFUSED`, `PEERS_DISAGREE`.
 */
export type OpenRecord = (desk: Desk, form: OpenForm, watching?: Watching) => Promise<Opened>;
