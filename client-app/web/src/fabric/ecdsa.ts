// SPDX-License-Identifier: Apache-2.0
import { concat, fromHex, type Bytes } from '../model/bytes';
import { der, derInteger, elements, integer, readDer, SEQUENCE } from './der';

const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const HALF = ORDER >> 1n;
const P256_BYTES = 32;

/**
 * Signs with P-256 and SHA-256 as Fabric demands: DER, and of the two signatures (r, s) and (r, n−s) that both verify the one with the
 * smaller s.
 */
export async function sign(key: CryptoKey, bytes: Uint8Array): Promise<Bytes> {
  const raw = new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, concat(bytes)));
  const [r, s] = [whole(raw.subarray(0, P256_BYTES)), whole(raw.subarray(P256_BYTES))];
  return der(SEQUENCE, derInteger(r), derInteger(s > HALF ? ORDER - s : s));
}

/** Whether a DER signature holds and has the smaller s. */
export async function holdsLowS(key: CryptoKey, signature: Uint8Array, bytes: Uint8Array): Promise<boolean> {
  const { s } = read(signature);
  return s <= HALF && verify(key, signature, bytes, 'SHA-256', P256_BYTES);
}

/** Whether a DER signature holds; `size` is that of the curve's numbers. Throws `SyntaxError` when it is no signature. */
export async function verify(
  key: CryptoKey,
  signature: Uint8Array,
  bytes: Uint8Array,
  hash: string,
  size: number,
): Promise<boolean> {
  const { r, s } = read(signature);
  const raw = concat(fixed(r, size), fixed(s, size));
  return crypto.subtle.verify({ name: 'ECDSA', hash }, key, raw, concat(bytes));
}

function read(signature: Uint8Array): { r: bigint; s: bigint } {
  const [r, s, more] = elements(readDer(signature, SEQUENCE).content);
  if (r === undefined || s === undefined || more !== undefined) {
    throw new SyntaxError('not a signature');
  }
  return { r: integer(r), s: integer(s) };
}

function whole(bytes: Uint8Array): bigint {
  return bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);
}

function fixed(value: bigint, size: number): Bytes {
  const digits = value.toString(16).padStart(2 * size, '0');
  if (digits.length > 2 * size) {
    throw new SyntaxError('not a signature of this curve');
  }
  return fromHex(digits);
}
