// SPDX-License-Identifier: Apache-2.0
import { identityToRecipient } from 'age-encryption';
import type { Desk } from '../../app/desk';
import { confirm } from '../../app/confirmation';
import { Certificate } from '../../fabric/certificate';
import { keepEntry, type DeviceEntry } from '../../keyring/deviceStore';
import type { Keyring, MemberKeys } from '../../keyring/keyring';
import { hex } from '../../model/bytes';
import { sha256 } from '../../model/digest';
import { Problem } from '../../model/problem';
import { renewDrafts } from '../drafts';
import { renewNames } from '../names';
import { deliverKeyring, leaveKeyring, sealedKeyring } from '../passwords';
import type { Watching } from '../progress';
import { askMember } from './ask';
import { enter } from './entering';
import { renewSlots } from './ownSlots';

/**
 * So long after a rotation somebody may still seal to the former recipient, which he asked for before: a client asks once and hands on the
 * keys of many records for as long as it runs, a night with the lid closed included.
 */
const LATECOMERS = 24 * 60 * 60 * 1000;

/** Somebody logged in with his keyring in the open. */
export interface Standing {
  desk: Desk;
  keyring: Keyring;
  /** What the device keeps of him; null where it keeps nothing. */
  entry: DeviceEntry | null;
  /** Null where a passkey or a keyring file let him in: nothing can be sealed for him then. */
  password: string | null;
}

/** Somebody who typed his password, so that his keyring can be sealed anew. */
export interface Keeper extends Standing {
  entry: DeviceEntry;
  password: string;
}

export function isKeeper(at: Standing): at is Keeper {
  return at.entry !== null && at.password !== null;
}

/**
 * Registers the keyring's next keys. Both sets are safe before, here and with the app: whatever is cut off, one of them lets the member
 * in. Gives a desk that works in any case, and why the keys are not registered, or null.
 */
export async function register(
  at: Keeper,
  secondFactor: string | undefined,
  watching: Watching,
): Promise<{ at: Keeper; failure: unknown }> {
  let failure: unknown = null;
  // A passkey's copy knows nothing of the next keys, and would let nobody in once they are registered.
  let entry = await kept(at, { passkey: null });
  try {
    entry = await deliverKeyring(at.desk, entry);
    await at.desk.chain.submit('MemberContract:rotateKey', await argumentOf(at.keyring.next as MemberKeys), watching);
  } catch (thrown) {
    if (!(thrown instanceof Problem)) {
      throw thrown;
    }
    failure = thrown;
  }
  // An earlier try may have registered them, whatever this one came to.
  const { desk, keyring } = await enter(at.keyring, secondFactor);
  return keyring.next === null
    ? { at: await settled({ ...at, desk, keyring, entry }), failure: null }
    : { at: { ...at, desk, entry }, failure: failure ?? notConfirmed() };
}

/** Forgets the former signing key, once two organisations say that the new keys are registered. */
export async function settled(at: Keeper): Promise<Keeper> {
  const { chain, keys, medicalId } = at.desk;
  const registration = { keyHash: await keys.signer.keyHash(), recipient: keys.recipient };
  await confirm(chain, 'MemberContract:rotateKey', registration, medicalId);
  const entry = await kept(at, { kitDue: true, renewed: '' });
  return { ...at, entry: await leaveKeyring(at.desk, entry) };
}

/**
 * Seals to the registered keys whatever is still sealed to former ones. Forgets those a day after the rotation at the earliest, and only
 * after a round that reached every record and found nothing sealed to them: what a store acknowledged is seen once before; and only for who
 * typed the password. Gives how many records could not be looked after; the next log-in goes on with them.
 */
export async function renew(at: Standing, watching: Watching): Promise<number> {
  const { desk, entry } = at;
  const { changed: since } = await askMember(desk, desk.medicalId);
  const over = Date.now() - Date.parse(since) > LATECOMERS;
  if (entry?.renewed === since && !(over && isKeeper(at))) {
    return 0;
  }
  await renewDrafts(desk);
  await renewNames(desk);
  const { left, replaced } = await renewSlots(desk, watching);
  if (left === 0 && replaced === 0 && over && isKeeper(at)) {
    await leaveKeyring(desk, await kept({ ...at, keyring: { ...at.keyring, former: [] } }, {}));
  } else if (left === 0 && entry !== null) {
    await keepEntry({ ...entry, renewed: since });
  }
  return left;
}

async function argumentOf({ certificate, identity }: MemberKeys): Promise<{ keyHash: string; recipient: string }> {
  return {
    keyHash: hex(await sha256(Certificate.read(certificate).publicKey)),
    recipient: await identityToRecipient(identity),
  };
}

async function kept({ keyring, entry, password }: Keeper, more: Partial<DeviceEntry>): Promise<DeviceEntry> {
  const sealed = await sealedKeyring(keyring, entry.vaultCode, password);
  const fresh = { ...entry, keyring: sealed, left: false, ...more };
  await keepEntry(fresh);
  return fresh;
}

function notConfirmed(): Problem {
  return new Problem('altered', 'COMMIT_NOT_CONFIRMED', {
    detail: 'The app says that the new keys were registered, but does not let them in.',
    hint: 'Log in again: either the former keys or the new ones are the registered ones, and both are kept.',
  });
}
