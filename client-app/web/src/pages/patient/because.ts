// SPDX-License-Identifier: Apache-2.0
import type { LogEvent } from '../../jobs/activity';
import { day } from '../../language/dates';
import { known, say } from '../../language/say';
import type { Consent } from '../../model/documents';
import type { Purpose } from '../../model/terms';
import { purposeWords, reasonWords } from './wording';

/** Why something was allowed or refused, and what for; null where there is nothing to say. */
export function because(event: LogEvent, consent: Consent | null): string | null {
  if (event.type !== 'access') return null;
  const words = [
    event.purpose !== null && known(`purpose.${event.purpose}`) && event.purpose !== 'PATRQT' && say('patient.for', { purpose: purposeWords([event.purpose as Purpose]) }),
    event.outcome === 'deny' && reasonWords(event.reason),
    event.outcome !== 'deny' && consent && (consent.end === null ? say('patient.because.open', { start: day(consent.start) }) : say('patient.because', { start: day(consent.start), end: day(consent.end) })),
  ];
  return words.filter(Boolean).join(' · ') || null;
}
