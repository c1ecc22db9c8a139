// SPDX-License-Identifier: Apache-2.0
import type { LogEvent } from '../../jobs/activity';
import { day } from '../../language/dates';
import { known, say } from '../../language/say';
import type { Consent } from '../../model/documents';
import type { Purpose } from '../../model/terms';
import { purposeWords, reasonWords } from './wording';

// What others do by a sharing, besides reading.
const ALLOWED = ['create', 'new-version', 'tombstone', 'view-log'];

/** Why something was allowed or refused, and what for; null where there is nothing to say. */
export function because(event: LogEvent, consent: Consent | null): string | null {
  if (event.type !== 'access' && !ALLOWED.includes(event.type)) return null;
  const words = [
    event.purpose !== null && known(`purpose.${event.purpose}`) && event.purpose !== 'PATRQT' && say('patient.for', { purpose: purposeWords([event.purpose as Purpose]) }),
    event.outcome === 'deny' && reasonWords(event.reason),
    event.outcome !== 'deny' && consent && sharing(event.type === 'access' ? 'patient.because' : 'patient.because.allowed', consent),
  ];
  return words.filter(Boolean).join(' · ') || null;
}

function sharing(sentence: 'patient.because' | 'patient.because.allowed', { start, end }: Consent): string {
  return end === null ? say(`${sentence}.open`, { start: day(start) }) : say(sentence, { start: day(start), end: day(end) });
}
