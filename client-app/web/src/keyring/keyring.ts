// SPDX-License-Identifier: Apache-2.0
import { base64, fromBase64, type Bytes } from '../model/bytes';
import { isHash, isId, isMsp } from '../model/identifiers';
import { isMedicalId } from '../model/medicalId';

const FIRST_LINE = '# carevault keyring v1';

/** What a member registers on the chain, with the private halves. */
export interface MemberKeys {
  /** DER. */
  certificate: Bytes;
  /** P-256, PKCS #8. */
  signingKey: Bytes;
  /** `AGE-SECRET-KEY-1…`. */
  identity: string;
}

/** What is left of keys that were registered once: what others sealed to them opens, and what they signed is known again. */
export type FormerKeys = Omit<MemberKeys, 'signingKey'>;

/**
 * Who a member is and where, with the private keys in the open: it lives as long as it takes to seal it or to unlock its keys, and is never
 * put into anything that lasts.
 */
export interface Keyring extends MemberKeys {
  medicalId: string;
  /** MSP id. */
  organisation: string;
  /** Address of the organisation's app. */
  app: string;
  /** Hash of block 0's header, hex. */
  network: string;
  /** Random name of the device it was made on, 32 hex characters; goes into every version written with it. */
  device: string;
  /** Made for a rotation of which it is not known that it was recorded: they may be the registered ones already. */
  next: MemberKeys | null;
  /** The newest last; until nothing needs them. */
  former: FormerKeys[];
}

/** The keyring once its next keys are the registered ones. */
export function rotated(keyring: Keyring): Keyring {
  const { certificate, identity, next, former } = keyring;
  return next === null ? keyring : { ...keyring, ...next, next: null, former: [...former, { certificate, identity }] };
}

/**
 * The plaintext of a keyring: an age identity file that carries everything else in comment lines. The last identity is the registered one;
 * what comment lines say of another stands right before it.
 */
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
    ...keyring.former.flatMap(({ certificate, identity }) => [`# former certificate: ${base64(certificate)}`, identity]),
    ...(keyring.next === null
      ? []
      : [
          `# next certificate: ${base64(keyring.next.certificate)}`,
          `# next signing key: ${base64(keyring.next.signingKey)}`,
          keyring.next.identity,
        ]),
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
  const parts = partsOf(lines);
  const own = parts.at(-1) as Part;
  const others = parts.slice(0, -1);
  const about = new Map(parts.flatMap(({ fields }) => [...fields]));
  return {
    medicalId: field(about, 'medical id', isMedicalId),
    organisation: field(about, 'organisation', isMsp),
    app: field(about, 'app'),
    network: field(about, 'network', isHash),
    device: field(about, 'device', isId),
    certificate: fromBase64(field(about, 'certificate')),
    signingKey: fromBase64(field(about, 'signing key')),
    identity: own.identity,
    next: others.map(nextKeys).find((keys) => keys !== null) ?? null,
    former: others.filter((part) => nextKeys(part) === null).map(formerKeys),
  };
}

/** An identity, and the comment lines since the one before. */
interface Part {
  fields: Map<string, string>;
  identity: string;
}

function partsOf(lines: string[]): Part[] {
  const parts: Part[] = [];
  let fields = new Map<string, string>();
  for (const line of lines) {
    const found = /^# ([^:]+): (.*)$/.exec(line);
    if (found) {
      fields.set(found[1] as string, found[2] as string);
    } else if (!line.startsWith('#')) {
      parts.push({ fields, identity: line });
      fields = new Map();
    }
  }
  if (parts.length === 0) {
    throw new SyntaxError('no identity');
  }
  return parts;
}

function nextKeys({ fields, identity }: Part): MemberKeys | null {
  if (!fields.has('next certificate')) {
    return null;
  }
  return {
    certificate: fromBase64(field(fields, 'next certificate')),
    signingKey: fromBase64(field(fields, 'next signing key')),
    identity,
  };
}

function formerKeys({ fields, identity }: Part): FormerKeys {
  return { certificate: fromBase64(field(fields, 'former certificate')), identity };
}

function field(fields: Map<string, string>, name: string, holds: (value: string) => boolean = () => true): string {
  const value = fields.get(name);
  if (value === undefined || !holds(value)) {
    throw new SyntaxError('a line of the keyring is missing or malformed');
  }
  return value;
}
