// SPDX-License-Identifier: Apache-2.0
import { signal } from '@preact/signals';
import type { Desk } from '../../app/desk';
import { logOut } from '../../jobs/logIn';

/** Who is logged in, on this page alone: another tab logs in for itself, because unlocked keys cannot leave a tab. */
export const desk = signal<Desk | null>(null);

/** Who was logged in when the page was locked. */
export const locked = signal<{ medicalId: string; organisation: string } | null>(null);

/** Shows the member's pages. */
export function enter(opened: Desk): void {
  locked.value = null;
  desk.value = opened;
}

/** Forgets the unlocked keys and asks for the password again; the address and the drafts stay. */
export function lock(): void {
  const left = desk.value;
  if (!left) return;
  locked.value = { medicalId: left.medicalId, organisation: left.organisation };
  desk.value = null;
  void logOut(left);
}

/** Ends the session for good, and with the page everything that it remembers. */
export async function leave(): Promise<void> {
  const left = desk.value;
  desk.value = null;
  locked.value = null;
  if (left) await logOut(left);
  location.assign('/');
}
