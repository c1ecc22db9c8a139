// SPDX-License-Identifier: Apache-2.0
import { endOf, type Preset } from '../../components/DatePreset';
import type { Wish } from '../../jobs/share';
import { utcTime } from '../../model/time';
import type { Action, Purpose } from '../../model/terms';

/** The sharing page's sentence while it fills itself in; kept as a draft. */
export interface WishForm {
  grantee: string | null;
  /** Null is all records, those to come included. */
  records: string[] | null;
  purpose: Purpose | null;
  until: Preset;
  /** Beyond reading. */
  also: Action[];
}

export const EMPTY: WishForm = { grantee: null, records: [], purpose: null, until: 'week', also: [] };

/** Purposes that a patient chooses from. */
export const PURPOSE_CHOICES: Purpose[] = ['TREAT', 'HPAYMT', 'HRESCH', 'PATADMIN'];

/** What can be allowed beyond reading; adding records is a thing of the whole vault. */
export const MORE_ACTIONS: Action[] = ['append', 'amend', 'tombstone', 'audit-log'];

/** What would be signed now, or null while something is missing. */
export function wishOf(form: WishForm, now = new Date()): Wish | null {
  const { grantee, records, purpose, also } = form;
  if (grantee === null || purpose === null || records?.length === 0) return null;
  const end = endOf(form.until, now);
  return {
    grantee,
    scope: records === null ? { all: true } : { records },
    actions: ['read', ...also.filter((action) => action !== 'append' || records === null)],
    purposes: [purpose],
    end: end && utcTime(end),
  };
}
