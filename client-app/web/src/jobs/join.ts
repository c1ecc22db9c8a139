// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import type { Watching } from './progress';

/** What an invitation link says after its `#`; no server sees that part. */
export interface Invitation {
  code: string;
  /** Role letter: p, d, h, i, a, s, g, c or r. */
  role: string;
  /** The hash of block 0's header, or null where the link names none: then the app is believed, and the page shows what it said. */
  network: string | null;
}

/** What the newcomer types. Paste is welcome. */
export interface Newcomer {
  invitation: Invitation;
  name: string;
  email: string;
  password: string;
}

/** Opens everything without us: a file for the `age` command, and the code that opens it. Neither is ever sent. */
export interface RecoveryKit {
  /** 26 characters in groups; the page lets the person type part of it back. */
  code: string;
  file: Blob;
  fileName: string;
}

/** A new member, logged in. The vault code is kept on this device and must be printed: other devices need it. */
export interface Joined {
  desk: Desk;
  medicalId: string;
  vaultCode: string;
  kit: RecoveryKit;
}

/** Throws `INVITATION_UNREADABLE` (mistyped) when the link is not one. */
export type ReadInvitation = (link: string) => Invitation;

/**
 * From an invitation to a member: both key pairs are made here and kept, sealed, on this device before the code is spent.
 * Codes: `INVITATION_NOT_FOUND`, `INVITATION_EXPIRED`, `INVITATION_USED`, `NETWORK_UNKNOWN`, `CERTIFICATE_INVALID`, `PASSWORD_TOO_SHORT`.
 */
export type Join = (newcomer: Newcomer, watching?: Watching) => Promise<Joined>;
