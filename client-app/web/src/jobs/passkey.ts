// SPDX-License-Identifier: Apache-2.0
import { Decrypter, Encrypter, webauthn } from 'age-encryption';
import type { Desk } from '../app/desk';
import { alone } from '../keyring/deviceLock';
import { entries, keepEntry, type DeviceEntry } from '../keyring/deviceStore';
import { readKeyring, writeKeyring } from '../keyring/keyring';
import { passphraseOf } from '../keyring/recoveryCode';
import { text, utf8, type Bytes } from '../model/bytes';
import { Problem } from '../model/problem';
import { openKeyring } from './passwords';
import type { Watching } from './progress';
import { goOn } from './rotate';
import { enter } from './steps/entering';

const IP_ADDRESS = /^(?:[\d.]+|\[.*\])$/;

/** Whether this browser can unlock with a passkey here: it needs a domain name, an address of digits has none. */
export function canUsePasskeys(): boolean {
  return typeof PublicKeyCredential !== 'undefined' && !IP_ADDRESS.test(location.hostname);
}

/** Whether a passkey unlocks a member's keys on this device. */
export async function hasPasskey(medicalId: string): Promise<boolean> {
  return canUsePasskeys() && (await entries()).some((entry) => entry.medicalId === medicalId && entry.passkey !== null);
}

/**
 * Lets a passkey of this device unlock in place of the password: the keyring is sealed once more, to what only the passkey can compute.
 * Codes: `PASSPHRASE_WRONG`, `PASSKEY_NOT_AVAILABLE`, `KEYRING_BUSY`.
 */
export function addPasskey(desk: Desk, password: string): Promise<void> {
  // The browser's question may wait for long, and what is kept after it must still be true.
  return alone(desk.medicalId, () => addPasskeyAlone(desk.medicalId, password));
}

async function addPasskeyAlone(medicalId: string, password: string): Promise<void> {
  const entry = await entryOf(medicalId);
  const keyring = await openKeyring(entry.keyring, passphraseOf(entry.vaultCode, password));
  const passkey = await withPasskey(async () => {
    const identity = await webauthn.createCredential({ keyName: `CareVault ${entry.medicalId.slice(0, 8)}` });
    const encrypter = new Encrypter();
    encrypter.addRecipient(new webauthn.WebAuthnRecipient({ identity }));
    return { identity, keyring: (await encrypter.encrypt(utf8(writeKeyring(keyring)))) as Bytes };
  });
  await keepEntry({ ...entry, passkey });
}

/** Takes the passkey's copy away; the passkey itself stays with the device, and opens nothing any more. */
export async function removePasskey(desk: Desk): Promise<void> {
  await keepEntry({ ...(await entryOf(desk.medicalId)), passkey: null });
}

/** Unlocks with the passkey, logs in, and goes on with a rotation as far as that needs no password. Codes: `PASSKEY_NOT_AVAILABLE`, `SECOND_FACTOR_NEEDED`, `KEYS_NOT_REGISTERED`. */
export async function logInWithPasskey(medicalId: string, secondFactor?: string, watching: Watching = {}): Promise<Desk> {
  const entry = await entryOf(medicalId);
  const { passkey } = entry;
  if (passkey === null) {
    throw notAvailable();
  }
  const plaintext = await withPasskey(async () => {
    const decrypter = new Decrypter();
    decrypter.addIdentity(new webauthn.WebAuthnIdentity({ identity: passkey.identity }));
    return text(await decrypter.decrypt(passkey.keyring));
  });
  const opened = readKeyring(plaintext);
  const { desk, keyring } = await enter(opened, secondFactor);
  const used = { ...entry, used: new Date().toISOString() };
  await keepEntry(used);
  return goOn({ desk, keyring, entry: used, password: null }, opened !== keyring, watching);
}

/** Who declines the browser's question, or has no such passkey, uses the password. */
async function withPasskey<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw notAvailable(cause);
  }
}

async function entryOf(medicalId: string): Promise<DeviceEntry> {
  const entry = (await entries()).find((one) => one.medicalId === medicalId);
  if (entry === undefined) {
    throw notAvailable();
  }
  return entry;
}

function notAvailable(cause?: unknown): Problem {
  return new Problem('failed', 'PASSKEY_NOT_AVAILABLE', {
    detail: 'There is no passkey for this member here, or it was not used.',
    cause,
  });
}
