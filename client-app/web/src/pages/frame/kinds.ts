// SPDX-License-Identifier: Apache-2.0
import { say, type Sentence } from '../../language/say';

/** Kinds of records that people choose from, each with its LOINC document code. */
export const KINDS = {
  laboratory: '11502-2',
  imaging: '18748-4',
  prescription: '57833-6',
  letter: '11488-4',
  discharge: '18842-5',
  vaccination: '11369-6',
  summary: '60591-5',
  other: '11503-0',
} as const;

export type Kind = keyof typeof KINDS;

export const ALL_KINDS = Object.keys(KINDS) as Kind[];

/** The kind of a LOINC code; what no list here knows is `other`. */
export function kindOf(code: string): Kind {
  return ALL_KINDS.find((kind) => KINDS[kind] === code) ?? 'other';
}

/** A kind in words, by its code. */
export function kindWords(code: string): string {
  return say(`kind.${kindOf(code)}` as Sentence);
}
