// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import { keepEntry } from '../keyring/deviceStore';
import { passphraseOf } from '../keyring/recoveryCode';
import { findEntry, kitOf, openKeyring, ownEntry, type RecoveryKit } from './passwords';

/** What a member has to keep: the kit, and the vault code that another device asks for. */
export interface SafeKeepings {
  vaultCode: string;
  kit: RecoveryKit;
}

/** A new kit of the same keys; asks for the password, because unlocked keys cannot be taken out again. Former kits of these keys stay good. */
export async function makeKit(desk: Desk, password: string): Promise<SafeKeepings> {
  const { keyring, vaultCode } = await ownEntry(desk);
  return { vaultCode, kit: await kitOf(await openKeyring(keyring, passphraseOf(vaultCode, password))) };
}

/** Whether keys were made on this device of which, as far as it knows, nobody has kept a kit. */
export async function isKitDue(desk: Desk): Promise<boolean> {
  return (await findEntry(desk.medicalId))?.kitDue === true;
}

/** A kit of the member's keys is on paper and saved. */
export async function kitKept(desk: Desk): Promise<void> {
  await keepEntry({ ...(await ownEntry(desk)), kitDue: false });
}
