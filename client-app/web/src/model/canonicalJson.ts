// SPDX-License-Identifier: Apache-2.0

/** What canonical JSON can say: no fractions, no numbers beyond ±(2^53 − 1). */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** The canonical text of a value: RFC 8785 with whole numbers only. Throws `TypeError` for what has none. */
export function writeCanonical(value: Json): string {
  if (value === null || typeof value === 'boolean') {
    return String(value);
  }
  if (typeof value === 'number') {
    return number(value);
  }
  if (typeof value === 'string') {
    return quoted(value);
  }
  if (Array.isArray(value)) {
    return `[${value.map(writeCanonical).join(',')}]`;
  }
  if (typeof value === 'object') {
    return object(value);
  }
  throw new TypeError('this value has no canonical JSON form');
}

/** The value of a text that is canonical already; throws `SyntaxError` for any other text. */
export function parseCanonical(text: string): Json {
  const value = JSON.parse(text) as Json;
  if (writeCanonical(value) !== text) {
    throw new SyntaxError('the JSON is not in canonical form');
  }
  return value;
}

function number(value: number): string {
  if (!Number.isSafeInteger(value)) {
    throw new TypeError('the number is too large for JSON or not a whole one');
  }
  return Object.is(value, -0) ? '0' : String(value);
}

/** JSON.stringify escapes exactly what RFC 8785 escapes, but turns broken Unicode into escapes too. */
function quoted(value: string): string {
  if (/\p{Surrogate}/u.test(value)) {
    throw new TypeError('the text is not valid Unicode');
  }
  return JSON.stringify(value);
}

/** Plain sorting compares UTF-16 code units, as the canonical form asks. */
function object(value: { [name: string]: Json }): string {
  const members = Object.keys(value)
    .sort()
    .map((name) => `${quoted(name)}:${writeCanonical(value[name] as Json)}`);
  return `{${members.join(',')}}`;
}
