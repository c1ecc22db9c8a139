// SPDX-License-Identifier: Apache-2.0
import { concat, fromBase64, fromHex, random, text, utf8, type Bytes } from '../../src/model/bytes';
import { Certificate } from '../../src/fabric/certificate';
import {
  BIT_STRING,
  der,
  derInteger,
  elements,
  OBJECT_IDENTIFIER,
  OCTET_STRING,
  SEQUENCE,
  SET,
  readDer,
  UTF8_STRING,
  type Der,
} from '../../src/fabric/der';
import { sign } from '../../src/fabric/ecdsa';
import { Signer } from '../../src/fabric/signer';

const P256 = { name: 'ECDSA', namedCurve: 'P-256' };
const ECDSA_WITH_SHA256 = der(SEQUENCE, der(OBJECT_IDENTIFIER, fromHex('2a8648ce3d040302')));
const TRUE = der(0x01, Uint8Array.of(255));

/** A certificate authority of an organisation that does not exist, and identities of its members. */
export class Authority {
  private constructor(
    readonly msp: string,
    private readonly keys: CryptoKeyPair,
    readonly root: Certificate,
  ) {}

  static async of(msp: string): Promise<Authority> {
    const keys = await newKeys();
    const name = distinguished(`ca.${msp}`, null);
    return new Authority(msp, keys, await certificate(name, name, keys.publicKey, true, keys.privateKey));
  }

  /** An identity with this organisational unit: `peer` or `client`. */
  async identity(commonName: string, unit: string, until?: string): Promise<Signer> {
    const keys = await newKeys();
    return new Signer(this.msp, await this.certify(commonName, unit, keys.publicKey, until), keys.privateKey);
  }

  /** Certifies the name and the key of a request (PEM), as it is. */
  async answer(csr: string): Promise<Certificate> {
    const bytes = fromBase64(csr.replace(/-----[^-]+-----|\s/g, ''));
    const body = elements(readDer(bytes, SEQUENCE).content)[0] as Der;
    const [, subject, publicKey] = elements(body.content) as [Der, Der, Der];
    const name = elements(elements((elements(subject.content)[1] as Der).content)[0]!.content)[1] as Der;
    const key = await crypto.subtle.importKey('spki', publicKey.whole, P256, true, ['verify']);
    return this.certify(text(name.content), 'client', key);
  }

  certify(commonName: string, unit: string, key: CryptoKey, until?: string): Promise<Certificate> {
    return certificate(
      distinguished(`ca.${this.msp}`, null),
      distinguished(commonName, unit),
      key,
      false,
      this.keys.privateKey,
      until,
    );
  }
}

export function newKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(P256, true, ['sign', 'verify']);
}

async function certificate(
  issuer: Bytes,
  subject: Bytes,
  key: CryptoKey,
  authority: boolean,
  signer: CryptoKey,
  until = '460101000000Z',
): Promise<Certificate> {
  const body = der(
    SEQUENCE,
    der(0xa0, derInteger(2n)),
    derInteger(BigInt(`0x7f${random(7).reduce((text, byte) => text + byte.toString(16).padStart(2, '0'), '')}`)),
    ECDSA_WITH_SHA256,
    issuer,
    der(SEQUENCE, der(0x17, utf8('200101000000Z')), der(0x17, utf8(until))),
    subject,
    new Uint8Array(await crypto.subtle.exportKey('spki', key)),
    der(0xa3, der(SEQUENCE, constraints(authority), usage(authority))),
  );
  return Certificate.read(
    der(SEQUENCE, body, ECDSA_WITH_SHA256, der(BIT_STRING, Uint8Array.of(0), await sign(signer, body))),
  );
}

function constraints(authority: boolean): Bytes {
  return der(
    SEQUENCE,
    der(OBJECT_IDENTIFIER, fromHex('551d13')),
    TRUE,
    der(OCTET_STRING, der(SEQUENCE, ...(authority ? [TRUE] : []))),
  );
}

function usage(authority: boolean): Bytes {
  const bits = authority ? Uint8Array.of(1, 0x06) : Uint8Array.of(7, 0x80);
  return der(SEQUENCE, der(OBJECT_IDENTIFIER, fromHex('551d0f')), TRUE, der(OCTET_STRING, der(BIT_STRING, bits)));
}

function distinguished(commonName: string, unit: string | null): Bytes {
  const attribute = (type: string, value: string) =>
    der(SET, der(SEQUENCE, der(OBJECT_IDENTIFIER, fromHex(type)), der(UTF8_STRING, utf8(value))));
  return der(SEQUENCE, concat(...(unit === null ? [] : [attribute('55040b', unit)]), attribute('550403', commonName)));
}
