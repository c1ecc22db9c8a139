// SPDX-License-Identifier: Apache-2.0
import { hex, type Bytes } from '../model/bytes';
import { sha256 } from '../model/digest';
import { Certificate, COMMON_NAME } from './certificate';
import { sign } from './ecdsa';
import { message } from './protobuf';

/** A member's Fabric identity and its P-256 key, which never leaves WebCrypto. */
export class Signer {
  constructor(
    readonly msp: string,
    readonly certificate: Certificate,
    private readonly key: CryptoKey,
  ) {}

  /** The medical ID in the certificate. */
  get medicalId(): string {
    return this.certificate.subjectValues(COMMON_NAME)[0] ?? '';
  }

  /** The identity as Fabric writes it into every proposal. */
  creator(): Bytes {
    return message([1, this.msp], [2, this.certificate.pem()]);
  }

  /** Hex SHA-256 of the public key, as the member's registration names it. */
  async keyHash(): Promise<string> {
    return hex(await sha256(this.certificate.publicKey));
  }

  /** Signs the bytes themselves (they are hashed here): DER, low-S. */
  sign(bytes: Uint8Array): Promise<Bytes> {
    return sign(this.key, bytes);
  }
}
