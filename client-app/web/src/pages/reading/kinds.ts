// SPDX-License-Identifier: Apache-2.0
import { known, say } from '../../language/say';

/** Kinds of documents that a form offers, by LOINC code; the last one is for whatever is none of them. */
export const KINDS = ['11502-2', '18748-4', '18842-5', '11488-4', '57833-6', '11369-6', '11503-0'] as const;

/** A kind in words; a code that has none stands for itself. */
export function kindWord(code: string): string {
  const sentence = `reading.kind.${code}`;
  return known(sentence) ? say(sentence) : `LOINC ${code}`;
}
