// SPDX-License-Identifier: Apache-2.0

/** Everything a logged-in member works with; jobs take it, pages only pass it on. */
export interface Desk {
  readonly medicalId: string;
  /** Role letter. */
  readonly role: string;
  /** MSP id of the member's organisation. */
  readonly organisation: string;
  /** Hash of block 0's header. */
  readonly fingerprint: string;
}
