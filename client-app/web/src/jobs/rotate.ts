// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import { keepEntry } from '../keyring/deviceStore';
import { newKeys } from '../keyring/newKeyring';
import { passphraseOf } from '../keyring/recoveryCode';
import { isProblem } from '../model/problem';
import { hasAuthenticator } from './account';
import { findEntry, kitOf, openKeyring, ownEntry, type RecoveryKit } from './passwords';
import type { Watching } from './progress';
import { register, renew, settled, type Standing } from './steps/rotation';

/** What a member types to renew his keys. */
export interface RotationForm {
  password: string;
  /** Six digits, where an authenticator is on: the new keys log in. */
  secondFactor?: string;
}

/** Logged in with new keys; the kit opens them, and former kits do not. */
export interface Rotated {
  desk: Desk;
  vaultCode: string;
  kit: RecoveryKit;
  /** Records whose keys could not be renewed yet; the next log-in goes on with them. */
  left: number;
}

/**
 * Makes both key pairs anew, has them registered by the former key, and seals what the member has to them. Cut off anywhere, it goes on
 * at the next log-in. Codes: `PASSPHRASE_WRONG`, `VAULT_CODE_NEEDED`, `AUTHORITY_UNAVAILABLE`, `STORE_UNAVAILABLE`, `OUTCOME_UNKNOWN`,
 * `SECOND_FACTOR_WRONG`.
 */
export async function rotate(
  desk: Desk,
  { password, secondFactor }: RotationForm,
  watching: Watching = {},
): Promise<Rotated> {
  watching.onProgress?.({ stage: 'unlocking' });
  const entry = await ownEntry(desk);
  const opened = await openKeyring(entry.keyring, passphraseOf(entry.vaultCode, password));
  // Keys of a try that was cut off are used again: its transaction may be committed yet.
  const next = opened.next ?? (await newKeys(desk.medicalId, (request) => desk.app.certify(request)));
  const { at, failure } = await register({ desk, keyring: { ...opened, next }, entry, password }, secondFactor, watching);
  if (failure !== null) {
    throw failure;
  }
  const left = await renew(at, watching).catch(unlessAltered);
  return { desk: at.desk, vaultCode: entry.vaultCode, kit: await kitOf(at.keyring), left };
}

/**
 * Goes on with a rotation that was cut off. Whoever only wants to get in is not kept out by it: what fails or is stopped is done at the
 * next log-in.
 *
 * @param moved whether the keyring that is kept does not say yet that its next keys are the registered ones
 */
export async function goOn(standing: Standing, moved: boolean, watching: Watching): Promise<Desk> {
  let at = standing;
  if (at.keyring.next !== null && !(await hasAuthenticator(at.desk).catch(() => true))) {
    ({ at } = await register(at, undefined, watching));
  }
  try {
    at = moved ? await settled(at) : at;
    // A record that somebody altered keeps nobody out: it is refused again, and said, where it is opened.
    await (at.keyring.former.length > 0 ? renew(at, watching).catch(unlessUnforeseen) : null);
  } catch (thrown) {
    unlessAltered(thrown);
  }
  return at.desk;
}

/** Whether keys were renewed on this device and no kit of the new ones was kept yet. */
export async function isKitDue(desk: Desk): Promise<boolean> {
  return (await findEntry(desk.medicalId))?.kitDue === true;
}

/** A kit of the new keys is on paper. */
export async function kitKept(desk: Desk): Promise<void> {
  await keepEntry({ ...(await ownEntry(desk)), kitDue: false });
}

/** The keys are registered whatever happens now: what fails, unless somebody lied, is no failure of the job. */
function unlessAltered(thrown: unknown): number {
  if (isProblem(thrown) && thrown.kind === 'altered') {
    throw thrown;
  }
  return unlessUnforeseen(thrown);
}

function unlessUnforeseen(thrown: unknown): number {
  const stopped = thrown instanceof DOMException && thrown.name === 'AbortError';
  if (stopped || isProblem(thrown)) {
    return 1;
  }
  throw thrown;
}
