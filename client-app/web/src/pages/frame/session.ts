// SPDX-License-Identifier: Apache-2.0
import { signal } from '@preact/signals';
import type { Desk } from '../../app/desk';
import { logOut } from '../../jobs/logIn';

/** Who is logged in, on this page alone: another tab logs in for itself, because unlocked keys cannot leave a tab. */
export const desk = signal<Desk | null>(null);

/** Who was logged in when the page was locked, and whether that was because the session ended. */
export const locked = signal<{ medicalId: string; organisation: string; ended: boolean } | null>(null);

/** Shows the member's pages. */
export function enter(opened: Desk): void {
  locked.value = null;
  desk.value = opened;
  opened.onOver = () => {
    if (desk.value === opened) lockOut(opened, true);
  };
}

/** Goes on as the same member with new keys; where the page was locked meanwhile it stays so. Whether it went on. */
export function goOnAs(former: Desk, renewed: Desk): boolean {
  const open = desk.value === former;
  if (open) enter(renewed);
  else void logOut(renewed);
  return open;
}

/** Forgets the unlocked keys and asks for the password again; the address and the drafts stay. */
export function lock(): void {
  if (desk.value) lockOut(desk.value);
}

/** The same for a member whose pages are not shown yet, or whose session has ended by itself. */
export function lockOut(left: Desk, ended = false): void {
  locked.value = { medicalId: left.medicalId, organisation: left.organisation, ended };
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
