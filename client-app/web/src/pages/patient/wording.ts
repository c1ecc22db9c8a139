// SPDX-License-Identifier: Apache-2.0
import type { Person } from '../../jobs/names';
import { moment } from '../../language/dates';
import { region } from '../../language/locale';
import { known, say, type Sentence } from '../../language/say';
import type { Action, Purpose, Terms } from '../../model/terms';
import { isLogOnly } from './logOnly';

/** Several words in one sentence, as the language joins them: a, b and c. */
export function joined(words: string[]): string {
  return new Intl.ListFormat(region(), { type: 'conjunction' }).format(words);
}

/** A title inside a sentence, in the language's quotation marks. */
export function quoted(title: string): string {
  return say('patient.quoted', { title });
}

/** A person inside a sentence: the signed name and the organisation, else the medical ID. */
export function whoAt({ name, medicalId, organisationName }: Person): string {
  return say('patient.whoAt', { name: name ?? medicalId, organisation: organisationName });
}

/** What for, inside a sentence. */
export function purposeWords(purposes: Purpose[]): string {
  return joined(purposes.map((purpose) => say(`purpose.${purpose}` as Sentence)));
}

/** What a consent allows, inside a sentence. */
export function actionWords(actions: Action[]): string {
  return joined(actions.map((action) => say(`patient.action.${action}` as Sentence)));
}

/** How much a consent is about: the log, all records or so many. */
export function whatWords(terms: Pick<Terms, 'actions' | 'scope'>): string {
  if (isLogOnly(terms)) return actionWords(terms.actions);
  return 'all' in terms.scope ? say('sharing.all') : say('sharing.some', { count: terms.scope.records.length });
}

/** Until when, inside a sentence. */
export function endWords(end: string | null): string {
  return end === null ? say('patient.untilStopped') : say('patient.untilTime', { time: moment(end) });
}

/** Why something was refused, as the chain's reason says it. */
export function reasonWords(reason: string | null): string {
  const sentence = `patient.reason.${reason ?? ''}`;
  return say(known(sentence) ? sentence : 'patient.reason.other');
}
