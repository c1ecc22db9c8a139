// SPDX-License-Identifier: Apache-2.0
import { base64, fromBase64, type Bytes } from '../model/bytes';
import { isHash, isId, isMsp } from '../model/identifiers';
import { isMedicalId } from '../model/medicalId';

const FIRST_LINE = '# carevault keyring v1';

/**
 * Who a member is and where, with both private keys in the open: it lives as long as it takes to seal it or to unlock its keys, and is never
 * put into anything that lasts.
 */
export interface Keyring {
  medicalId: string;
  /** MSP id. */
  organisation: string;
  /** Address of the organisation's app. */
  app: string;
  /** Hash of block 0's header, hex. */
  network: string;
  /** Random name of the device it was made on, 32 hex characters; goes into every version written with it. */
  device: string;
  /** DER. */
  certificate: Bytes;
  /** P-256, PKCS #8. */
  signingKey: Bytes;
  /** `AGE-SECRET-KEY-1…`. */
  identity: string;
}

/** The plaintext of a keyring: an age identity file that carries everything else in comment lines. */
export function writeKeyring(keyring: Keyring): string {
  return [
    FIRST_LINE,
    `# medical id: ${keyring.medicalId}`,
    `# organisation: ${keyring.organisation}`,
    `# app: ${keyring.app}`,
    `# network: ${keyring.network}`,
    `# device: ${keyring.device}`,
    `# certificate: ${base64(keyring.certificate)}`,
    `# signing key: ${base64(keyring.signingKey)}`,
    keyring.identity,
    '',
  ].join('\n');
}

/** Reads the plaintext of a keyring; throws `SyntaxError` when anything is missing or malformed. */
export function readKeyring(text: string): Keyring {
  const lines = text.replace(/\n$/, '').split('\n');
  if (lines[0] !== FIRST_LINE) {
    throw new SyntaxError('not a keyring');
  }
  const fields = new Map(
    lines
      .map((line) => /^# ([^:]+): (.*)$/.exec(line))
      .flatMap((found) => (found ? [[found[1], found[2]] as const] : [])),
  );
  const field = (name: string, holds: (value: string) => boolean): string => {
    const value = fields.get(name);
    if (value === undefined || !holds(value)) {
      throw new SyntaxError('a line of the keyring is missing or malformed');
    }
    return value;
  };
  return {
    medicalId: field('medical id', isMedicalId),
    organisation: field('organisation', isMsp),
    app: field('app', () => true),
    network: field('network', isHash),
    device: field('device', isId),
    certificate: fromBase64(field('certificate', () => true)),
    signingKey: fromBase64(field('signing key', () => true)),
    identity: lines.at(-1) as string,
  };
}
