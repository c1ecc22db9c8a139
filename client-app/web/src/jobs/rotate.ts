// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import { alone } from '../keyring/deviceLock';
import { newKeys } from '../keyring/newKeyring';
import { passphraseOf } from '../keyring/recoveryCode';
import { isProblem } from '../model/problem';
import { hasAuthenticator } from './account';
import type { SafeKeepings } from './kit';
import { kitOf, openKeyring, ownEntry } from './passwords';
import type { Watching } from './progress';
import { isKeeper, register, renew, settled, type Standing } from './steps/rotation';

/** What a member types to renew his keys. */
export interface RotationForm {
  password: string;
  /** Six digits, where an authenticator is on: the new keys log in. */
  secondFactor?: string;
}

/** Logged in with new keys; the kit opens them, and former kits do not. */
export interface Rotated extends SafeKeepings {
  desk: Desk;
  /** Records whose keys could not be renewed yet; the next log-in goes on with them. */
  left: number;
}

/**
 * Makes both key pairs anew, has them registered by the former key, and seals what the member has to them. Cut off anywhere, it goes on
 * at the next log-in. Codes: `PASSPHRASE_WRONG`, `VAULT_CODE_NEEDED`, `AUTHORITY_UNAVAILABLE`, `STORE_UNAVAILABLE`, `OUTCOME_UNKNOWN`,
 * `SECOND_FACTOR_WRONG`, `KEYRING_BUSY`.
 */
export function rotate(desk: Desk, form: RotationForm, watching: Watching = {}): Promise<Rotated> {
  const { onOver } = desk;
  // This session ends with its keys; that is no reason to lock the page.
  desk.onOver = () => undefined;
  return alone(desk.medicalId, () => rotateAlone(desk, form, watching)).catch((thrown: unknown) => {
    desk.onOver = onOver;
    throw thrown;
  });
}

async function rotateAlone(desk: Desk, { password, secondFactor }: RotationForm, watching: Watching): Promise<Rotated> {
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
 * Goes on with a rotation that was cut off. Whoever only wants to get in is not kept out by it: what fails or is stopped, or needs a
 * password that nobody typed, is done at the next log-in; and what another tab does is left to it.
 *
 * @param moved whether the keyring that is kept does not say yet that its next keys are the registered ones
 */
export async function goOn(standing: Standing, moved: boolean, watching: Watching): Promise<Desk> {
  const { keyring, desk } = standing;
  if (keyring.next === null && !moved && keyring.former.length === 0) {
    return desk;
  }
  return alone(desk.medicalId, () => goOnAlone(standing, moved, watching)).catch((thrown: unknown) => {
    if (!isProblem(thrown, 'KEYRING_BUSY')) {
      throw thrown;
    }
    return desk;
  });
}

async function goOnAlone(standing: Standing, moved: boolean, watching: Watching): Promise<Desk> {
  let at = standing;
  if (isKeeper(at) && at.keyring.next !== null && !(await hasAuthenticator(at.desk).catch(() => true))) {
    ({ at } = await register(at, undefined, watching));
  }
  try {
    at = moved && isKeeper(at) ? await settled(at) : at;
    // A record that somebody altered keeps nobody out: it is refused again, and said, where it is opened.
    await (at.keyring.former.length > 0 ? renew(at, watching).catch(unlessUnforeseen) : null);
  } catch (thrown) {
    unlessAltered(thrown);
  }
  return at.desk;
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
