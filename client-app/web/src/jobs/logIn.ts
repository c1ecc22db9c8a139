// SPDX-License-Identifier: Apache-2.0
import { appAddress } from '../app/address';
import type { Desk } from '../app/desk';
import { Http } from '../app/http';
import { receive } from '../app/transfer';
import { draftsBelow, entries, forgetDraft, forgetEntry, keepEntry, type DeviceEntry } from '../keyring/deviceStore';
import type { Keyring } from '../keyring/keyring';
import { parseCode, passphraseOf, verifierOf } from '../keyring/recoveryCode';
import { base64, type Bytes } from '../model/bytes';
import { isMedicalId, parseMedicalId } from '../model/medicalId';
import { isProblem, Problem } from '../model/problem';
import { emailHash, findEntry, leaveKeyring, openKeyring } from './passwords';
import type { Watching } from './progress';
import { goOn } from './rotate';
import { enter, type Entered } from './steps/entering';

/** A member whose sealed keyring is on this device. */
export interface KnownMember {
  medicalId: string;
  /** MSP id. */
  organisation: string;
  /** Whether a passkey unlocks here: `logInWithPasskey`. */
  passkey: boolean;
}

/** What somebody types to log in. */
export interface LogInForm {
  /** E-mail address or medical ID. */
  who: string;
  password: string;
  /** Only on a device that does not know the member (`VAULT_CODE_NEEDED`). */
  vaultCode?: string;
  /** Six digits, only where the app asks for them (`SECOND_FACTOR_NEEDED`). */
  secondFactor?: string;
}

/** A keyring as an app hands it out, and what the log-in that follows takes instead of a second factor. */
interface Fetched {
  keyring: Bytes;
  proof: string | null;
}

/** Members this device knows, the last one first. */
export async function knownMembers(): Promise<KnownMember[]> {
  return (await entries()).map(({ medicalId, organisation, passkey }) => ({
    medicalId,
    organisation,
    passkey: passkey !== null,
  }));
}

/**
 * Logs in, and goes on with a rotation that was cut off, until it is stopped. Codes: `VAULT_CODE_NEEDED`, `PASSPHRASE_WRONG`,
 * `CODE_MISTYPED`, `KEYRING_NOT_AVAILABLE` (one answer for unknown and wrong), `KEYS_NOT_REGISTERED`, `SECOND_FACTOR_NEEDED`,
 * `SECOND_FACTOR_WRONG`.
 */
export async function logIn(form: LogInForm, watching: Watching = {}): Promise<Desk> {
  watching.onProgress?.({ stage: 'unlocking' });
  const entry = await known(form.who);
  if (entry !== null) {
    return withEntry(entry, form, watching);
  }
  if (form.vaultCode === undefined || form.vaultCode === '') {
    throw new Problem('mistyped', 'VAULT_CODE_NEEDED', { detail: 'this device does not know the member' });
  }
  return withVaultCode(parseCode(form.vaultCode), form, watching);
}

/** A keyring file, as `scripts/vault` keeps it, and what opens it. */
export interface FileForm {
  file: Blob;
  passphrase: string;
  secondFactor?: string;
}

/**
 * The same keys from a keyring file; nothing of it stays on this device. Goes on with a rotation as far as that changes no keyring: the
 * file is kept by its owner, whose `scripts/vault rotate` does the rest.
 */
export async function logInWithFile(
  { file, passphrase, secondFactor }: FileForm,
  watching: Watching = {},
): Promise<Desk> {
  const opened = await openKeyring(new Uint8Array(await file.arrayBuffer()), passphrase);
  const { desk, keyring } = await enter(opened, secondFactor);
  const entry = await findEntry(keyring.medicalId);
  return goOn({ desk, keyring, entry, password: null }, opened !== keyring, watching);
}

/** Ends the session; with the last reference to the desk the unlocked keys go, the sealed keyring stays on the device. Never throws. */
export async function logOut(desk: Desk): Promise<void> {
  desk.memory.clear();
  await desk.app.http.delete('sessions').catch(() => {
    // It ends by itself within minutes.
  });
}

/** Removes a member from this device: the sealed keyring, and what was begun in forms. */
export async function forgetDevice(medicalId: string): Promise<void> {
  for (const { name } of await draftsBelow(`${medicalId}/`)) {
    await forgetDraft(name);
  }
  await forgetEntry(medicalId);
}

/** The keyring here may be older than the app's: another device may have changed the password or renewed the keys. */
async function withEntry(entry: DeviceEntry, form: LogInForm, watching: Watching): Promise<Desk> {
  const passphrase = passphraseOf(entry.vaultCode, form.password);
  try {
    const keyring = await openKeyring(entry.keyring, passphrase);
    return await entered(entry, keyring, await enter(keyring, form.secondFactor), form, watching);
  } catch (thrown) {
    const outdated = entry.left && isProblem(thrown, 'PASSPHRASE_WRONG', 'KEYRING_DAMAGED');
    if (!outdated && !isProblem(thrown, 'KEYS_NOT_REGISTERED')) {
      throw thrown;
    }
    return withVaultCode(entry.vaultCode, form, watching).catch((again: unknown) => {
      throw isProblem(again, 'KEYRING_NOT_AVAILABLE') ? thrown : again;
    });
  }
}

async function withVaultCode(vaultCode: string, form: LogInForm, watching: Watching): Promise<Desk> {
  const { keyring, proof } = await fetchKeyring(form.who, vaultCode, form.secondFactor);
  const opened = await openKeyring(keyring, passphraseOf(vaultCode, form.password));
  const { medicalId, organisation } = opened;
  const before = await findEntry(medicalId);
  const email = isEmail(form.who) ? await emailHash(form.who) : (before?.email ?? null);
  const kitDue = before?.kitDue ?? false;
  const entry = { medicalId, organisation, vaultCode, keyring, email, passkey: null, left: true, kitDue, used: '' };
  return entered(entry, opened, await enter(opened, proof ?? undefined), form, watching);
}

async function entered(
  entry: DeviceEntry,
  opened: Keyring,
  { desk, keyring }: Entered,
  { password }: LogInForm,
  watching: Watching,
): Promise<Desk> {
  const used = { ...entry, used: new Date().toISOString() };
  await keepEntry(used);
  const kept = entry.left ? used : await leaveKeyring(desk, used);
  return goOn({ desk, keyring, entry: kept, password }, opened !== keyring, watching);
}

async function known(who: string): Promise<DeviceEntry | null> {
  const hash = isEmail(who) ? await emailHash(who) : null;
  const medicalId = hash === null ? parseMedicalId(who) : null;
  return (
    (await entries()).find((entry) => (hash === null ? entry.medicalId === medicalId : entry.email === hash)) ?? null
  );
}

async function fetchKeyring(who: string, vaultCode: string, secondFactor?: string): Promise<Fetched> {
  const name = isEmail(who) ? { email: who.trim() } : { medicalId: isMedicalId(who) ? who : parseMedicalId(who) };
  const body = {
    ...name,
    verifier: base64(verifierOf(vaultCode)),
    ...(secondFactor !== undefined && { secondFactor }),
  };
  const response = await new Http(appAddress()).response('keyrings/fetch', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { keyring: await receive(response, () => {}), proof: response.headers.get('X-CareVault-Proof') };
}

function isEmail(who: string): boolean {
  return who.includes('@');
}
