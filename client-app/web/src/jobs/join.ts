// SPDX-License-Identifier: Apache-2.0
import { appAddress } from '../app/address';
import { AppClient } from '../app/appClient';
import { Chain } from '../app/chain';
import { confirm } from '../app/confirmation';
import { Desk } from '../app/desk';
import { Http } from '../app/http';
import { TrustedNetwork } from '../fabric/trustedNetwork';
import type { DeviceEntry } from '../keyring/deviceStore';
import { forgetEntry } from '../keyring/deviceStore';
import type { Keyring } from '../keyring/keyring';
import { newKeyring } from '../keyring/newKeyring';
import { freshCode, passphraseOf } from '../keyring/recoveryCode';
import { unlock, type UnlockedKeys } from '../keyring/unlockedKeys';
import { isHash, isInvitationCode } from '../model/identifiers';
import { isRole, type Role } from '../model/medicalId';
import { isProblem, Problem } from '../model/problem';
import { saveAccount } from './account';
import type { SafeKeepings } from './kit';
import { emailHash, keepKeyring, kitOf, leaveKeyring } from './passwords';
import type { Watching } from './progress';

/** What an invitation link says after its `#`; no server sees that part. */
export interface Invitation {
  code: string;
  role: Role;
  /** The hash of block 0's header, or null where the link names none: then the app is believed. */
  network: string | null;
}

/** What the newcomer types. Paste is welcome. */
export interface Newcomer {
  invitation: Invitation;
  name: string;
  email: string;
  password: string;
}

/** A new member, logged in. The vault code is kept on this device and must be printed: other devices need it. */
export interface Joined extends SafeKeepings {
  desk: Desk;
  medicalId: string;
}

/** Reads `…#code=…&role=…&network=…`, the whole link or its end; throws `INVITATION_UNREADABLE` (mistyped). */
export function readInvitation(link: string): Invitation {
  const said = new URLSearchParams(link.slice(link.indexOf('#') + 1).trim());
  const [code, role, network] = [said.get('code') ?? '', said.get('role') ?? '', said.get('network')];
  if (!isInvitationCode(code) || !isRole(role) || (network !== null && !isHash(network))) {
    throw new Problem('mistyped', 'INVITATION_UNREADABLE', { detail: 'the link holds no invitation' });
  }
  return { code, role, network };
}

/**
 * From an invitation to a member: both key pairs are made here and kept, sealed, on this device before the code is spent.
 * Codes: `INVITATION_NOT_FOUND`, `INVITATION_EXPIRED`, `INVITATION_USED`, `NETWORK_UNKNOWN`, `CERTIFICATE_INVALID`, `PASSWORD_TOO_SHORT`.
 */
export async function join(
  { invitation, name, email, password }: Newcomer,
  { onProgress }: Watching = {},
): Promise<Joined> {
  const vaultCode = freshCode();
  passphraseOf(vaultCode, password);
  const app = new AppClient(new Http(appAddress()));
  const network = await TrustedNetwork.of(await app.genesis(), invitation.network);
  onProgress?.({ stage: 'unlocking' });
  const keyring = await newKeyring(app, network.fingerprint, invitation);
  const kit = await kitOf(keyring);
  const entry = await keepKeyring(keyring, vaultCode, password, { email: await emailHash(email), kitDue: true });
  const keys = await unlock(keyring);
  await register(new Chain(app, keys.signer, network), invitation.code, keys, entry, onProgress);
  const desk = await admitted(keyring, keys, invitation.code);
  await leaveKeyring(desk, entry);
  await saveAccount(desk, { name, email }).catch(() => {
    // The member is one all the same; the account page shows what is missing.
  });
  return { desk, medicalId: keyring.medicalId, vaultCode, kit };
}

/** Where the outcome is unknown the keys may be a member's already, and are kept. */
async function register(
  chain: Chain,
  code: string,
  { recipient }: UnlockedKeys,
  entry: DeviceEntry,
  onProgress: Watching['onProgress'],
): Promise<void> {
  try {
    await chain.submit('MemberContract:join', { code, recipient }, { onProgress });
  } catch (thrown) {
    if (!isProblem(thrown, 'OUTCOME_UNKNOWN')) {
      await forgetEntry(entry.medicalId);
    }
    throw thrown;
  }
}

/** Logs in as the new member and has two organisations endorse the registration, because the app alone said so far that it stands. */
async function admitted(keyring: Keyring, keys: UnlockedKeys, code: string): Promise<Desk> {
  try {
    const desk = await Desk.open(appAddress(), keys);
    await confirm(desk.chain, 'MemberContract:join', { code, recipient: keys.recipient }, keyring.medicalId);
    return desk;
  } catch (thrown) {
    throw isProblem(thrown, 'CHALLENGE_UNKNOWN')
      ? new Problem('altered', 'COMMIT_NOT_CONFIRMED', {
          detail: 'The app says that the registration was committed, but does not let its key in.',
          cause: thrown,
        })
      : thrown;
  }
}
