// SPDX-License-Identifier: Apache-2.0
import { region } from '../../language/locale';

/** Several things in a sentence: a, b and c. */
export function list(things: string[]): string {
  return new Intl.ListFormat(region(), { type: 'conjunction' }).format(things);
}
