// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import type { Recorded, Watching } from './progress';

/** What somebody wants to put into a vault. */
export interface UploadForm {
  file: Blob & { name?: string };
  /** Control and bidirectional characters are taken out. Without one: the former version's title, else the file's name. */
  title?: string;
  /** LOINC code. */
  type?: string;
  /** Whose vault; without one, one's own. */
  for?: string;
  /** The record that gets a new version. */
  record?: string;
  /** The consent relied on; without one it is found. */
  consent?: string;
}

export interface Uploaded extends Recorded {
  record: string;
  version: number;
}

/**
 * Seals here, sends, hands keys on, then records. Stopped or failed before `recording`, nothing is in the vault.
 * Codes: `NO_CONSENT`, `NOT_THE_AUTHOR`, `RECORD_TOMBSTONED`, `STORE_FULL`, `TOO_LARGE`, `SLOT_REFUSED`, `OUTCOME_UNKNOWN`.
 */
export type Upload = (desk: Desk, form: UploadForm, watching?: Watching) => Promise<Uploaded>;
