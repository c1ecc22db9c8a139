// SPDX-License-Identifier: Apache-2.0

/** Bytes that WebCrypto takes: never a view on shared memory. */
export type Bytes = Uint8Array<ArrayBuffer>;

const HEX = /^([0-9a-f]{2})*$/;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** The UTF-8 form of a text. */
export function utf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/** The text in UTF-8 bytes; throws `TypeError` when they are none. */
export function text(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** All parts, one after the other. */
export function concat(...parts: Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let next = 0;
  for (const part of parts) {
    whole.set(part, next);
    next += part.length;
  }
  return whole;
}

/** Whether both hold the same bytes; for public values only, it does not hide where they differ. */
export function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** Lower-case hex. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The bytes of lower-case hex; throws `SyntaxError` for anything else. */
export function fromHex(hexText: string): Bytes {
  if (!HEX.test(hexText)) {
    throw new SyntaxError('not lower-case hex');
  }
  return Uint8Array.from({ length: hexText.length / 2 }, (_, at) => parseInt(hexText.slice(2 * at, 2 * at + 2), 16));
}

/** Standard base64 with padding. */
export function base64(bytes: Uint8Array): string {
  const slices: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x2000) {
    slices.push(String.fromCharCode(...bytes.subarray(at, at + 0x2000)));
  }
  return btoa(slices.join(''));
}

/** The bytes of standard base64 with padding; throws `SyntaxError` for anything else. */
export function fromBase64(base64Text: string): Bytes {
  if (!BASE64.test(base64Text)) {
    throw new SyntaxError('not base64');
  }
  return Uint8Array.from(atob(base64Text), (character) => character.charCodeAt(0));
}

/** Random bytes from the system. */
export function random(size: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(size));
}
