// SPDX-License-Identifier: Apache-2.0
import type { Entry } from '../../jobs/records';
import { kindOf, type Kind } from '../frame/kinds';

/** What somebody looks for among records. */
export interface Wanted {
  text: string;
  /** Null for every kind. */
  kind: Kind | null;
}

/** Whether an opened record is one of those; what is not open yet is none. */
export function matches(entry: Entry | undefined, { text, kind }: Wanted): boolean {
  if (!entry?.card) return false;
  if (kind !== null && kindOf(entry.card.type) !== kind) return false;
  return holds(`${entry.card.title} ${entry.card.fileName}`, text);
}

/** Whether every word of the search stands in the text, whatever the case and the accents. */
export function holds(text: string, search: string): boolean {
  const plain = folded(text);
  return folded(search).split(/\s+/).every((word) => plain.includes(word));
}

// Accents only: the vowel signs of Devanagari are marks as well, and change the word.
function folded(text: string): string {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().trim();
}
