// SPDX-License-Identifier: Apache-2.0
import { base64, utf8, type Bytes } from '../model/bytes';
import { BIT_STRING, der, derInteger, OBJECT_IDENTIFIER, SEQUENCE, SET, UTF8_STRING } from './der';
import { sign } from './ecdsa';

const COMMON_NAME = Uint8Array.of(0x55, 0x04, 0x03);
const ORGANISATIONAL_UNIT = Uint8Array.of(0x55, 0x04, 0x0b);
const ECDSA_WITH_SHA256 = Uint8Array.of(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02);

/** A certificate request (PKCS #10, PEM) for `OU=client,CN=<medical id>`, signed with the key itself. */
export async function certificateRequest(medicalId: string, keys: CryptoKeyPair): Promise<string> {
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('spki', keys.publicKey));
  const subject = der(SEQUENCE, attribute(ORGANISATIONAL_UNIT, 'client'), attribute(COMMON_NAME, medicalId));
  const body = der(SEQUENCE, derInteger(0n), subject, publicKey, der(0xa0));
  const algorithm = der(SEQUENCE, der(OBJECT_IDENTIFIER, ECDSA_WITH_SHA256));
  const signature = der(BIT_STRING, Uint8Array.of(0), await sign(keys.privateKey, body));
  return pem(der(SEQUENCE, body, algorithm, signature));
}

function attribute(type: Uint8Array, value: string): Bytes {
  return der(SET, der(SEQUENCE, der(OBJECT_IDENTIFIER, type), der(UTF8_STRING, utf8(value))));
}

function pem(bytes: Bytes): string {
  const lines = base64(bytes).match(/.{1,64}/g) as string[];
  return `-----BEGIN CERTIFICATE REQUEST-----\n${lines.join('\n')}\n-----END CERTIFICATE REQUEST-----\n`;
}
