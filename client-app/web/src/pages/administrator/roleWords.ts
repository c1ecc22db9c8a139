// SPDX-License-Identifier: Apache-2.0
import type { Role } from '../../model/medicalId';
import { say } from '../../language/say';

const INVITED: Record<string, Role> = { p: 'p', patient: 'p', d: 'd', doctor: 'd', i: 'i', insurer: 'i' };

/** What a list may call the roles: by letter, in English, or in the language of the page. */
export function roleWords(): Record<string, Role> {
  const spoken = (['p', 'd', 'i'] as const).map((role) => [say(`role.${role}`).toLocaleLowerCase(), role] as const);
  return { ...INVITED, ...Object.fromEntries(spoken) };
}
