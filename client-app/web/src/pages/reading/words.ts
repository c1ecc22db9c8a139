// SPDX-License-Identifier: Apache-2.0
import { language } from '../../language/locale';

/** Several things in a sentence: a, b and c. */
export function list(things: string[]): string {
  return new Intl.ListFormat(language.value, { type: 'conjunction' }).format(things);
}
