// SPDX-License-Identifier: Apache-2.0
import { bech32 } from '@scure/base';
import { identityToRecipient } from 'age-encryption';
import { concat, fromHex, hex, type Bytes } from '../model/bytes';
import { sha256 } from '../model/digest';
import { Certificate, COMMON_NAME } from '../fabric/certificate';
import { Signer } from '../fabric/signer';
import { publicKey } from '../fabric/trustedOrganisation';
import type { Keyring } from './keyring';
import { damaged } from './passphrase';

const PREFIX = 'AGE-SECRET-KEY-';
/** X25519 keys are taken as PKCS #8 only: this stands before the 32 bytes. */
const PKCS8 = fromHex('302e020100300506032b656e04220420');

/** A member's keys, unlocked: they sign and open, and nobody can take them out. */
export interface UnlockedKeys {
  medicalId: string;
  organisation: string;
  network: string;
  device: string;
  signer: Signer;
  /** X25519, not extractable: the registered one, then those that something may still be sealed to. */
  identities: [CryptoKey, ...CryptoKey[]];
  /** The registered one's. */
  recipient: string;
  /** Key hashes that were registered once. */
  formerKeyHashes: string[];
}

/** Unlocks; throws `KEYRING_DAMAGED` when the keys do not belong together. */
export async function unlock(keyring: Keyring): Promise<UnlockedKeys> {
  try {
    const certificate = Certificate.read(keyring.certificate);
    const key = await crypto.subtle.importKey(
      'pkcs8',
      keyring.signingKey,
      { name: 'ECDSA', namedCurve: 'P-256' },
      false,
      ['sign'],
    );
    await requirePair(key, certificate);
    if (certificate.subjectValues(COMMON_NAME)[0] !== keyring.medicalId) {
      throw new SyntaxError('a certificate of somebody else');
    }
    return {
      medicalId: keyring.medicalId,
      organisation: keyring.organisation,
      network: keyring.network,
      device: keyring.device,
      signer: new Signer(keyring.organisation, certificate, key),
      identities: [await importIdentity(keyring.identity), ...(await Promise.all(others(keyring).map(importIdentity)))],
      recipient: await identityToRecipient(keyring.identity),
      formerKeyHashes: await Promise.all(keyring.former.map(({ certificate }) => keyHashOf(certificate))),
    };
  } catch (cause) {
    throw damaged(cause);
  }
}

function others({ next, former }: Keyring): string[] {
  return [...(next === null ? [] : [next]), ...former].map(({ identity }) => identity);
}

async function keyHashOf(certificate: Bytes): Promise<string> {
  return hex(await sha256(Certificate.read(certificate).publicKey));
}

async function requirePair(key: CryptoKey, certificate: Certificate): Promise<void> {
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
  const signature = await crypto.subtle.sign(algorithm, key, PKCS8);
  if (!(await crypto.subtle.verify(algorithm, await publicKey(certificate), signature, PKCS8))) {
    throw new SyntaxError('a certificate for another key');
  }
}

function importIdentity(identity: string): Promise<CryptoKey> {
  const { prefix, bytes } = bech32.decodeToBytes(identity);
  if (prefix.toUpperCase() !== PREFIX || bytes.length !== 32) {
    throw new SyntaxError('not an age identity');
  }
  const pkcs8: Bytes = concat(PKCS8, bytes);
  return crypto.subtle.importKey('pkcs8', pkcs8, { name: 'X25519' }, false, ['deriveBits']);
}
