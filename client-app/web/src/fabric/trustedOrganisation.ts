// SPDX-License-Identifier: Apache-2.0
import { hex, same, text, type Bytes } from '../model/bytes';
import { sha256 } from '../model/digest';
import { Certificate, ORGANISATIONAL_UNIT } from './certificate';
import { elements, oid, readDer, SEQUENCE, type Der } from './der';
import { verify } from './ecdsa';
import { Message } from './protobuf';

const CURVES: Record<string, { curve: string; size: number }> = {
  '1.2.840.10045.3.1.7': { curve: 'P-256', size: 32 },
  '1.3.132.0.34': { curve: 'P-384', size: 48 },
};
const HASHES: Record<string, string> = { '1.2.840.10045.4.3.2': 'SHA-256', '1.2.840.10045.4.3.3': 'SHA-384' };

/** One organisation's certificate authorities as block 0 or the chain names them, and which of their certificates belong to peers. */
export class TrustedOrganisation {
  private constructor(
    readonly name: string,
    private readonly roots: Certificate[],
    private readonly intermediates: Certificate[],
    /** The organisational unit of peers; null where units say nothing. */
    private readonly peerUnit: string | null,
  ) {}

  /** Reads a serialized FabricMSPConfig; throws `SyntaxError`. */
  static read(config: Uint8Array): TrustedOrganisation {
    const fields = Message.read(config);
    const units = Message.read(fields.bytes(11));
    const certificates = (number: number) => fields.all(number).map((pem) => Certificate.fromPem(text(pem)));
    const peerUnit = units.number(1) === 1n ? Message.read(units.bytes(3)).text(2) : null;
    return new TrustedOrganisation(fields.text(1), certificates(2), certificates(3), peerUnit);
  }

  /** Whether its peers are told from its people by the unit that Fabric's samples and CAs give them. */
  marksPeers(): boolean {
    return this.peerUnit === 'peer';
  }

  rootsHash(): Promise<string> {
    return rootsHash(this.roots);
  }

  /** The key of one of this organisation's peers; throws `SyntaxError` when the certificate is not one of theirs. */
  async peer(pem: string, now: Date): Promise<CryptoKey> {
    const certificate = Certificate.fromPem(pem);
    const isPeer = this.peerUnit === null || certificate.subjectValues(ORGANISATIONAL_UNIT).includes(this.peerUnit);
    if (!isPeer || !(await this.issued(certificate, now))) {
      throw new SyntaxError("not a peer's certificate of this organisation");
    }
    return publicKey(certificate);
  }

  /** Whether a certificate chains to a root and is in force. */
  async issued(certificate: Certificate, now: Date, below = 0): Promise<boolean> {
    if (!certificate.isValidAt(now) || !certificate.isUnderstood()) {
      return false;
    }
    for (const root of this.roots) {
      if (await signedBy(certificate, root)) {
        return true;
      }
    }
    for (const authority of this.intermediates.filter((one) => (one.pathLength() ?? -1) >= below)) {
      if (
        below < this.intermediates.length &&
        (await signedBy(certificate, authority)) &&
        (await this.issued(authority, now, below + 1))
      ) {
        return true;
      }
    }
    return false;
  }
}

/** The hash by which the chain names an organisation's root certificates, whatever their order. */
export async function rootsHash(roots: Certificate[]): Promise<string> {
  const named = await Promise.all(roots.map(async ({ der }) => ({ name: hex(await sha256(der)), der })));
  named.sort((one, other) => (one.name < other.name ? -1 : 1));
  return hex(await sha256(...named.map(({ der }) => der)));
}

/** The key that a certificate speaks of: ECDSA on P-256 or P-384. */
export async function publicKey(certificate: Certificate): Promise<CryptoKey> {
  return imported(certificate.publicKey, curveOf(certificate).curve);
}

async function signedBy(certificate: Certificate, issuer: Certificate): Promise<boolean> {
  const hash = HASHES[certificate.algorithm];
  if (hash === undefined || !same(certificate.issuer, issuer.subject.whole)) {
    return false;
  }
  const { curve, size } = curveOf(issuer);
  return verify(await imported(issuer.publicKey, curve), certificate.signature, certificate.signed, hash, size);
}

function curveOf(certificate: Certificate): { curve: string; size: number } {
  const [algorithm] = elements(readDer(certificate.publicKey, SEQUENCE).content);
  const curve = CURVES[oid(elements((algorithm as Der).content)[1] as Der)];
  if (curve === undefined) {
    throw new SyntaxError('a certificate has a key of an unknown kind');
  }
  return curve;
}

function imported(key: Bytes, namedCurve: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('spki', key, { name: 'ECDSA', namedCurve }, true, ['verify']);
}
