// SPDX-License-Identifier: Apache-2.0
import { appAddress } from '../app/address';
import type { Desk } from '../app/desk';
import { base64, hex, utf8, type Bytes } from '../model/bytes';
import { sha256 } from '../model/digest';
import { Problem } from '../model/problem';
import { entries, keepEntry, type DeviceEntry } from '../keyring/deviceStore';
import { readKeyring, writeKeyring, type Keyring } from '../keyring/keyring';
import { damaged, openWithPassphrase, sealWithPassphrase } from '../keyring/passphrase';
import { freshCode, passphraseOf, verifierOf } from '../keyring/recoveryCode';

/** Opens everything without us: a file for the `age` command, and the code that opens it. Neither is ever sent. */
export interface RecoveryKit {
  /** 26 characters in groups; the page lets the person type part of it back. */
  code: string;
  file: Blob;
  fileName: string;
}

/** Opens a sealed keyring; the keys are in the open until they are unlocked or sealed again. */
export async function openKeyring(sealed: Bytes, passphrase: string): Promise<Keyring> {
  const text = await openWithPassphrase(sealed, passphrase);
  try {
    return readKeyring(text);
  } catch (cause) {
    throw damaged(cause);
  }
}

/** Seals the keyring to vault code and password, and keeps it on this device. */
export async function keepKeyring(
  keyring: Keyring,
  vaultCode: string,
  password: string,
  more: Pick<DeviceEntry, 'email' | 'kitDue'>,
): Promise<DeviceEntry> {
  const entry: DeviceEntry = {
    medicalId: keyring.medicalId,
    organisation: keyring.organisation,
    vaultCode,
    keyring: await sealedKeyring(keyring, vaultCode, password),
    passkey: null,
    left: false,
    used: new Date().toISOString(),
    ...more,
  };
  await keepEntry(entry);
  return entry;
}

/** The keyring as it is kept: sealed to vault code and password. */
export function sealedKeyring(keyring: Keyring, vaultCode: string, password: string): Promise<Bytes> {
  return sealWithPassphrase(writeKeyring({ ...keyring, app: appAddress() }), passphraseOf(vaultCode, password));
}

/** What this device keeps of a member, or null. */
export async function findEntry(medicalId: string): Promise<DeviceEntry | null> {
  return (await entries()).find((entry) => entry.medicalId === medicalId) ?? null;
}

/** What this device keeps of who is logged in; throws `VAULT_CODE_NEEDED` where it keeps nothing. */
export async function ownEntry(desk: Desk): Promise<DeviceEntry> {
  const entry = await findEntry(desk.medicalId);
  if (entry === null) {
    throw new Problem('failed', 'VAULT_CODE_NEEDED', { detail: 'this device keeps no keyring of the member' });
  }
  return entry;
}

/** Leaves the sealed keyring with the app, for the member's other devices. Gives the entry as it is kept then. */
export async function deliverKeyring(desk: Desk, entry: DeviceEntry): Promise<DeviceEntry> {
  const verifier = base64(verifierOf(entry.vaultCode));
  await desk.app.http.put('keyrings', { 'X-CareVault-Verifier': verifier }, new Blob([entry.keyring]));
  return remembered({ ...entry, left: true });
}

/** The same, but a failure is no failure of the job: it is done at the next log-in. */
export async function leaveKeyring(desk: Desk, entry: DeviceEntry): Promise<DeviceEntry> {
  return deliverKeyring(desk, entry).catch(() => remembered({ ...entry, left: false }));
}

async function remembered(entry: DeviceEntry): Promise<DeviceEntry> {
  await keepEntry(entry);
  return entry;
}

/** Seals the same keys to a fresh recovery code alone. */
export async function kitOf(keyring: Keyring): Promise<RecoveryKit> {
  const code = freshCode();
  const sealed = await sealWithPassphrase(writeKeyring({ ...keyring, app: appAddress() }), code);
  return {
    code,
    file: new Blob([sealed], { type: 'application/octet-stream' }),
    fileName: `carevault-kit-${keyring.medicalId.slice(0, 8)}.age`,
  };
}

/** How a device remembers an e-mail address without keeping it. */
export async function emailHash(email: string): Promise<string> {
  return hex(await sha256(utf8(`carevault/device/v1\0${email.trim().toLowerCase()}`)));
}
