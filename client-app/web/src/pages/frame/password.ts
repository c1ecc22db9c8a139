// SPDX-License-Identifier: Apache-2.0
import { say } from '../../language/say';

/** Fewer signs than these are refused; longer is better than stranger. */
export const LEAST_SIGNS = 12;

/** What is wrong with a new password that was typed twice, in a sentence; null where nothing is. */
export function passwordTrouble(password: string, again: string): string | null {
  if ([...password].length < LEAST_SIGNS) return say('password.short', { least: LEAST_SIGNS });
  return password === again ? null : say('password.different');
}
