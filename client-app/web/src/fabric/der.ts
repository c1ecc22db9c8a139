// SPDX-License-Identifier: Apache-2.0
import { concat, type Bytes } from '../model/bytes';

export const SEQUENCE = 0x30;
export const SET = 0x31;
export const INTEGER = 0x02;
export const BIT_STRING = 0x03;
export const OCTET_STRING = 0x04;
export const OBJECT_IDENTIFIER = 0x06;
export const UTF8_STRING = 0x0c;

/** One element: its tag, what it holds, and its whole encoding. */
export interface Der {
  tag: number;
  content: Bytes;
  whole: Bytes;
}

/** One element that fills the bytes. Throws `SyntaxError`, as all of these do, for what is not DER. */
export function readDer(bytes: Uint8Array, tag?: number): Der {
  const all = elements(bytes);
  const first = all[0];
  if (all.length !== 1 || first === undefined || (tag !== undefined && first.tag !== tag)) {
    throw new SyntaxError('not one DER element of this kind');
  }
  return first;
}

/** All elements, one after the other. */
export function elements(bytes: Uint8Array): Der[] {
  const all: Der[] = [];
  for (let next = 0; next < bytes.length;) {
    const element = elementAt(bytes, next);
    all.push(element);
    next += element.whole.length;
  }
  return all;
}

/** An element that holds the parts. */
export function der(tag: number, ...parts: Uint8Array[]): Bytes {
  const content = concat(...parts);
  return concat(Uint8Array.of(tag, ...length(content.length)), content);
}

/** A number that is not negative. */
export function derInteger(value: bigint): Bytes {
  const digits = value.toString(16);
  const even = digits.length % 2 === 0 ? digits : `0${digits}`;
  const bytes = Uint8Array.from(even.match(/../g) as string[], (pair) => parseInt(pair, 16));
  return der(INTEGER, (bytes[0] as number) > 127 ? concat(Uint8Array.of(0), bytes) : bytes);
}

/** The number in an INTEGER element; negative and padded ones are refused. */
export function integer(element: Der): bigint {
  const [first, second] = element.content;
  const padded = first === 0 && second !== undefined && second < 128;
  if (element.tag !== INTEGER || first === undefined || first > 127 || padded) {
    throw new SyntaxError('not a whole number');
  }
  return element.content.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);
}

/** The dotted text of an OBJECT IDENTIFIER. */
export function oid(element: Der): string {
  if (element.tag !== OBJECT_IDENTIFIER) {
    throw new SyntaxError('not an object identifier');
  }
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of element.content) {
    arc = arc * 128 + (byte & 127);
    if (byte < 128) {
      arcs.push(arc);
      arc = 0;
    }
  }
  const first = arcs[0] ?? 0;
  const top = Math.min(Math.floor(first / 40), 2);
  return [top, first - 40 * top, ...arcs.slice(1)].join('.');
}

function elementAt(bytes: Uint8Array, at: number): Der {
  const tag = bytes[at] as number;
  const short = bytes[at + 1];
  if (short === undefined || (tag & 31) === 31 || short === 0x80 || short > 0x84) {
    throw new SyntaxError('not DER');
  }
  const more = short < 128 ? 0 : short - 128;
  const start = at + 2 + more;
  const size = more === 0 ? short : bytes.subarray(at + 2, start).reduce((value, byte) => value * 256 + byte, 0);
  const shortest = more === 0 || (size > 127 && bytes[at + 2] !== 0);
  if (!shortest || start + size > bytes.length) {
    throw new SyntaxError('not DER');
  }
  return { tag, content: bytes.slice(start, start + size), whole: bytes.slice(at, start + size) };
}

function length(size: number): number[] {
  if (size < 128) {
    return [size];
  }
  const bytes: number[] = [];
  for (let rest = size; rest > 0; rest = Math.floor(rest / 256)) {
    bytes.unshift(rest % 256);
  }
  return [128 + bytes.length, ...bytes];
}
