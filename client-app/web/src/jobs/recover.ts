// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import { alone } from '../keyring/deviceLock';
import { keepEntry } from '../keyring/deviceStore';
import { freshCode, parseCode, passphraseOf } from '../keyring/recoveryCode';
import { findEntry, keepKeyring, leaveKeyring, openKeyring, ownEntry, sealedKeyring } from './passwords';
import type { Watching } from './progress';
import { enter } from './steps/entering';

/** Logged in with a fresh vault code: to be printed, and the old one forgotten. */
export interface Recovered {
  desk: Desk;
  vaultCode: string;
}

/** What somebody has who lost the password. */
export interface RecoveryForm {
  kit: Blob;
  recoveryCode: string;
  /** The new one. */
  password: string;
  secondFactor?: string;
}

/** The kit's file and its code, and a new password. Codes: `PASSPHRASE_WRONG`, `CODE_MISTYPED`, `KEYRING_DAMAGED`, `PASSWORD_TOO_SHORT`, `KEYS_NOT_REGISTERED`. */
export async function recover(
  { kit, recoveryCode, password, secondFactor }: RecoveryForm,
  { onProgress }: Watching = {},
): Promise<Recovered> {
  const vaultCode = freshCode();
  passphraseOf(vaultCode, password);
  onProgress?.({ stage: 'unlocking' });
  const keyring = await openKeyring(new Uint8Array(await kit.arrayBuffer()), parseCode(recoveryCode));
  const { desk } = await enter(keyring, secondFactor);
  const former = await findEntry(keyring.medicalId);
  await leaveKeyring(desk, await keepKeyring(keyring, vaultCode, password, { email: former?.email ?? null }));
  return { desk, vaultCode };
}

/** Seals the same keys to another password; another device takes it over when the former one opens nothing there. A passkey stays good. `KEYRING_BUSY`. */
export function changePassword(
  desk: Desk,
  { former, password }: { former: string; password: string },
): Promise<void> {
  return alone(desk.medicalId, async () => {
    const entry = await ownEntry(desk);
    passphraseOf(entry.vaultCode, password);
    const keyring = await openKeyring(entry.keyring, passphraseOf(entry.vaultCode, former));
    const kept = { ...entry, keyring: await sealedKeyring(keyring, entry.vaultCode, password), left: false };
    await keepEntry(kept);
    await leaveKeyring(desk, kept);
  });
}

/** The vault code that this device keeps, to be printed again; throws `VAULT_CODE_NEEDED` where it keeps none. */
export async function showVaultCode(desk: Desk): Promise<string> {
  return (await ownEntry(desk)).vaultCode;
}
