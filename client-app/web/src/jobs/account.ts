// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';

/** Sealed with the organisation's key; never on the chain. Unknown fields are kept. */
export interface Account {
  name: string;
  /** One may log in with it. */
  email: string;
  [setting: string]: unknown;
}

/** One's own account; without name and e-mail where none was left yet. */
export async function readAccount(desk: Desk): Promise<Account> {
  return { name: '', email: '', ...(await desk.app.http.get<Partial<Account> | null>('account')) };
}

/** Replaces one's own account. */
export function saveAccount(desk: Desk, account: Account): Promise<Account> {
  return desk.app.http.putJson('account', account);
}

/** Whether an authenticator guards log-ins. */
export async function hasAuthenticator(desk: Desk): Promise<boolean> {
  return (await desk.app.http.get<{ on: boolean }>('account/totp')).on;
}

/** A fresh secret for an authenticator, shown once, also as `otpauth://…` for a QR code. It guards nothing until it is confirmed. */
export function beginAuthenticator(desk: Desk): Promise<{ secret: string; uri: string }> {
  return desk.app.http.post('account/totp', {});
}

/** Switches it on by its first code; `SECOND_FACTOR_WRONG`. */
export async function confirmAuthenticator(desk: Desk, code: string): Promise<void> {
  await desk.app.http.putJson('account/totp', { code });
}

/** Switches it off by a code. */
export async function endAuthenticator(desk: Desk, code: string): Promise<void> {
  await desk.app.http.post('account/totp/end', { code });
}

/** Up to which block the member has read his news; null for none yet. */
export async function readMark(desk: Desk): Promise<number | null> {
  return (await desk.app.http.get<{ block: number | null }>('account/read-mark')).block;
}

/** Moves the mark on; it never moves back. */
export async function markRead(desk: Desk, block: number): Promise<void> {
  await desk.app.http.putJson('account/read-mark', { block });
}
