// SPDX-License-Identifier: Apache-2.0
import { base64, fromBase64, text, type Bytes } from '../model/bytes';
import { BIT_STRING, elements, integer, oid, readDer, SEQUENCE, type Der } from './der';

const PEM = /^\s*-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----\s*$/;
const BASIC_CONSTRAINTS = '2.5.29.19';
const KEY_USAGE = '2.5.29.15';
/** Critical extensions that are understood: any other one makes a certificate unusable. */
const UNDERSTOOD = [BASIC_CONSTRAINTS, KEY_USAGE, '2.5.29.37', '2.5.29.17'];
const KEY_CERT_SIGN = 0x04;
export const COMMON_NAME = '2.5.4.3';
export const ORGANISATIONAL_UNIT = '2.5.4.11';

/** An X.509 certificate, read but not believed: `TrustedOrganisation` says whether it chains to a root. */
export class Certificate {
  private constructor(
    readonly der: Bytes,
    /** What the signature is over. */
    readonly signed: Bytes,
    readonly algorithm: string,
    readonly signature: Bytes,
    readonly issuer: Bytes,
    readonly subject: Der,
    readonly notBefore: Date,
    readonly notAfter: Date,
    /** SubjectPublicKeyInfo, DER. */
    readonly publicKey: Bytes,
    private readonly extensions: Map<string, { critical: boolean; value: Bytes }>,
  ) {}

  /** Throws `SyntaxError` when the bytes are no certificate. */
  static read(bytes: Uint8Array): Certificate {
    const [body, algorithm, signature] = parts(readDer(bytes, SEQUENCE), 3);
    let fields = elements((body as Der).content);
    if (fields[0]?.tag === 0xa0) {
      fields = fields.slice(1);
    }
    const [, inner, issuer, validity, subject, publicKey] = fields as [Der, Der, Der, Der, Der, Der];
    const [from, until] = parts(validity, 2);
    const sameAlgorithm = base64((algorithm as Der).whole) === base64(inner.whole);
    const bits = (signature as Der).content;
    if (!sameAlgorithm || (signature as Der).tag !== BIT_STRING || bits[0] !== 0) {
      throw new SyntaxError('not a signed certificate');
    }
    return new Certificate(
      bytes.slice(),
      (body as Der).whole,
      oid(elements(inner.content)[0] as Der),
      bits.slice(1),
      issuer.whole,
      subject,
      time(from as Der),
      time(until as Der),
      publicKey.whole,
      extensions(fields.find((field) => field.tag === 0xa3)),
    );
  }

  /** Reads exactly one PEM certificate. */
  static fromPem(pem: string): Certificate {
    const body = PEM.exec(pem)?.[1];
    if (body === undefined) {
      throw new SyntaxError('not one PEM certificate');
    }
    return Certificate.read(fromBase64(body.replace(/\s/g, '')));
  }

  /** PEM text with lines of 64 characters and a final newline. */
  pem(): string {
    const lines = base64(this.der).match(/.{1,64}/g) as string[];
    return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
  }

  /** Every value of one attribute of the subject, in order. */
  subjectValues(attribute: string): string[] {
    return elements(this.subject.content)
      .flatMap((set) => elements(set.content))
      .map((pair) => parts(pair, 2) as [Der, Der])
      .filter(([type]) => oid(type) === attribute)
      .map(([, value]) => text(value.content));
  }

  isValidAt(time: Date): boolean {
    return this.notBefore <= time && time <= this.notAfter;
  }

  /** Whether nothing critical in it is unknown. */
  isUnderstood(): boolean {
    return [...this.extensions].every(([id, { critical }]) => !critical || UNDERSTOOD.includes(id));
  }

  /** How many authorities may stand between it and the last certificate; null when it is no authority. */
  pathLength(): number | null {
    const constraints = this.extensions.get(BASIC_CONSTRAINTS);
    const [authority, length] = constraints === undefined ? [] : elements(readDer(constraints.value, SEQUENCE).content);
    if (authority?.tag !== 0x01 || authority.content[0] === 0 || !this.maySignCertificates()) {
      return null;
    }
    return length === undefined ? Number.POSITIVE_INFINITY : Number(integer(length));
  }

  private maySignCertificates(): boolean {
    const usage = this.extensions.get(KEY_USAGE);
    return usage === undefined || ((readDer(usage.value, BIT_STRING).content[1] ?? 0) & KEY_CERT_SIGN) !== 0;
  }
}

function extensions(field: Der | undefined): Map<string, { critical: boolean; value: Bytes }> {
  const all = field === undefined ? [] : elements(readDer(field.content, SEQUENCE).content);
  return new Map(
    all.map((extension) => {
      const fields = elements(extension.content);
      const critical = fields[1]?.tag === 0x01 && fields[1].content[0] !== 0;
      return [oid(fields[0] as Der), { critical, value: (fields.at(-1) as Der).content }];
    }),
  );
}

function parts(element: Der, count: number): Der[] {
  const all = elements(element.content);
  if (all.length !== count) {
    throw new SyntaxError('not a certificate');
  }
  return all;
}

/** UTCTime has two digits of the year, up to 49 in this century; GeneralizedTime four. */
function time(element: Der): Date {
  const digits = text(element.content);
  const full = element.tag === 0x17 ? `${Number(digits.slice(0, 2)) < 50 ? '20' : '19'}${digits}` : digits;
  const form = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(full);
  if (form === null) {
    throw new SyntaxError('not a time');
  }
  const [, year, month, day, hour, minute, second] = form;
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
