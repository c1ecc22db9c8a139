// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import type { ConsentStatus, Terms } from '../model/terms';
import type { Recorded, Watching } from './progress';
import type { Entry } from './records';

/** A consent of the chain. */
export interface Consent extends Terms {
  consent: string;
  patient: string;
  grantee: string;
  status: ConsentStatus;
  start: string;
  changed: string;
}

/** Who can read now, by an endorsed answer. */
export interface Sharing {
  consent: string;
  grantee: string;
  /** MSP id of the reader's organisation. */
  organisation: string;
  scope: Terms['scope'];
  end: string | null;
}

export interface Shared extends Recorded {
  consent: string;
}

/** What exactly somebody can see today, and by which consents. */
export interface Sight {
  consents: Sharing[];
  records: Entry[];
}

/** Everybody who can read records of the patient now. No app can hide one. */
export type WhoCanSee = (desk: Desk) => Promise<Sharing[]>;

export type WhatCanSee = (desk: Desk, grantee: string) => Promise<Sight>;

/**
 * Signs a consent, then hands the keys on. When only the second part fails, the problem's `committed` is the consent: `completeSharing`.
 * Codes: `GRANTEE_INACTIVE`, `MEMBER_NOT_FOUND`, `RECORD_TOMBSTONED`, `END_IN_THE_PAST`, `PURPOSE_NEEDED`, `SCOPE_TOO_NARROW`.
 */
export type Share = (desk: Desk, wish: Terms & { grantee: string }, watching?: Watching) => Promise<Shared>;

/** Hands on the keys of a consent that stands. */
export type CompleteSharing = (desk: Desk, consent: string, watching?: Watching) => Promise<void>;

/** Ends a consent; what was read stays read. */
export type Revoke = (desk: Desk, consent: string, watching?: Watching) => Promise<Recorded>;
