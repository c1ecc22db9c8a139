// SPDX-License-Identifier: Apache-2.0
import { generateX25519Identity } from 'age-encryption';
import { same, type Bytes } from '../model/bytes';
import { newId } from '../model/identifiers';
import { newMedicalId, type Role } from '../model/medicalId';
import { Problem } from '../model/problem';
import { Certificate } from '../fabric/certificate';
import { certificateRequest } from '../fabric/certificateRequest';
import type { Keyring, MemberKeys } from './keyring';

/** Who certifies a newcomer's key. */
export interface Registry {
  network(): Promise<{ organisation: string }>;
  join(code: string, request: string): Promise<string>;
}

/** Makes both key pairs and has the organisation certify the signing key; throws `CERTIFICATE_INVALID` when it certified another. */
export async function newKeyring(
  registry: Registry,
  network: string,
  { code, role }: { code: string; role: Role },
): Promise<Keyring> {
  const medicalId = newMedicalId(role);
  const { organisation } = await registry.network();
  const keys = await newKeys(medicalId, (request) => registry.join(code, request));
  return { medicalId, organisation, app: '', network, device: newId(), ...keys, next: null, former: [] };
}

/** Makes both key pairs of a member; `certify` gives a certificate (PEM) for a request (PEM). Throws `CERTIFICATE_INVALID`. */
export async function newKeys(medicalId: string, certify: (request: string) => Promise<string>): Promise<MemberKeys> {
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const certificate = certificateFor(
    await certify(await certificateRequest(medicalId, keys)),
    await exported('spki', keys.publicKey),
  );
  return {
    certificate: certificate.der,
    signingKey: await exported('pkcs8', keys.privateKey),
    identity: await generateX25519Identity(),
  };
}

function certificateFor(pem: string, publicKey: Bytes): Certificate {
  try {
    const certificate = Certificate.fromPem(pem);
    if (!same(certificate.publicKey, publicKey)) {
      throw new SyntaxError('another key');
    }
    return certificate;
  } catch (cause) {
    throw new Problem('altered', 'CERTIFICATE_INVALID', {
      detail: 'The organisation returned a certificate for another key.',
      hint: 'Nothing was registered. Tell your organisation.',
      cause,
    });
  }
}

async function exported(format: 'spki' | 'pkcs8', key: CryptoKey): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.exportKey(format, key));
}
