// SPDX-License-Identifier: Apache-2.0
import { endOf, type Preset } from '../../components/DatePreset';
import type { Consent } from '../../model/documents';
import type { Action, Purpose, Terms } from '../../model/terms';
import { utcTime } from '../../model/time';

/** What a patient gives of what was asked. */
export interface Narrowing {
  /** Null is all records, where all were asked for. */
  records: string[] | null;
  actions: Action[];
  purposes: Purpose[];
  /** `asked` keeps the end that was asked for. */
  until: Preset | 'asked';
}

/** Everything that was asked: where narrowing begins. */
export function asAsked({ scope, actions, purposes }: Terms): Narrowing {
  return { records: 'all' in scope ? null : scope.records, actions, purposes, until: 'asked' };
}

/** Periods that end no later than what was asked. */
export function offered({ end }: Terms, now: Date): Preset[] {
  const all: Preset[] = ['day', 'week', 'month'];
  return all.filter((preset) => end === null || (endOf(preset, now) as Date) < new Date(end));
}

/** What would be signed, or null while nothing is left of the request. */
export function termsOf({ end }: Consent, { records, actions, purposes, until }: Narrowing, now = new Date()): Terms | null {
  if (records?.length === 0 || actions.length === 0 || (actions.includes('read') && purposes.length === 0)) return null;
  const chosen = until === 'asked' ? null : endOf(until, now);
  return {
    scope: records === null ? { all: true } : { records },
    actions: records === null ? actions : actions.filter((action) => action !== 'append'),
    purposes,
    end: until === 'asked' ? end : chosen && utcTime(chosen),
  };
}
