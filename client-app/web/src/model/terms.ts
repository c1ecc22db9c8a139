// SPDX-License-Identifier: Apache-2.0

/** What a consent lets its grantee do, sorted by code. */
export const ACTIONS = ['amend', 'append', 'audit-log', 'read', 'tombstone'] as const;
export type Action = (typeof ACTIONS)[number];

/** Purposes of use, HL7 v3 ActReason, sorted by code; `PATRQT` is the patient's own request and never granted. */
export const PURPOSES = ['BTG', 'ETREAT', 'HPAYMT', 'HRESCH', 'PATADMIN', 'PATRQT', 'TREAT'] as const;
export type Purpose = (typeof PURPOSES)[number];

export type ConsentStatus = 'requested' | 'active' | 'declined' | 'revoked';

/** All records of a patient, future ones included, or the listed ones. */
export type Scope = { all: true } | { records: string[] };

/** What is asked for or granted; `end` null is until revoked. Times are texts like `2026-11-21T08:34:11.123Z`. */
export interface Terms {
  scope: Scope;
  actions: Action[];
  purposes: Purpose[];
  end: string | null;
}

/** Whether a scope covers a record, or with null the patient's records as a whole. */
export function covers(scope: Scope, record: string | null): boolean {
  return 'all' in scope || (record !== null && scope.records.includes(record));
}
