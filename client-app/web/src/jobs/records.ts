// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import type { Card } from '../sealing/card';

/** A record that belongs into a list; nothing else about it is believed yet. */
export interface Listed {
  patient: string;
  record: string;
  /** When its last version was written and by which transaction: the chain's word for one's own records, the app's for others. */
  transaction: string | null;
  block: number | null;
  time: string | null;
}

/** One line of a list, from endorsed answers and the checked card. */
export interface Entry extends Listed {
  author: string;
  home: string;
  status: 'active' | 'tombstoned';
  /** How many versions there are. */
  versions: number;
  /** Null when the caller cannot open it or the record was deleted. */
  card: Card | null;
}

/** Fast: the records of a patient (null: one's own), newest first. Of one's own, no app can hide one. */
export type ListRecords = (desk: Desk, patient?: string | null) => Promise<Listed[]>;

/** What to do when a line scrolls into view; remembered for the session. Throws `ANSWER_ALTERED` or `CARD_ALTERED` when it was tampered with. */
export type ReadEntry = (desk: Desk, listed: Listed) => Promise<Entry>;

/** Patients whose consents name the caller, without the caller. */
export type ListPatients = (desk: Desk) => Promise<string[]>;
