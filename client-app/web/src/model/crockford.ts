// SPDX-License-Identifier: Apache-2.0
import { random } from './bytes';

/** Crockford's digits, then the five check characters. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz*~$=u';
/** 26 digits of a 128-bit number and one check character (modulo 37). */
const LENGTH = 27;

/** The text of 16 bytes with its check character. */
export function crockford(sixteen: Uint8Array): string {
  if (sixteen.length !== 16) {
    throw new RangeError('an identifier has 16 bytes');
  }
  const number = sixteen.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);
  const digits = Array.from({ length: LENGTH - 1 }, (_, at) =>
    ALPHABET.charAt(Number((number >> BigInt(5 * at)) & 31n)),
  );
  return digits.reverse().join('') + ALPHABET.charAt(Number(number % 37n));
}

/** Whether a text is one of these and its check character fits. */
export function holds(text: string): boolean {
  if (text.length !== LENGTH) {
    return false;
  }
  let remainder = 0;
  for (let at = 0; at < LENGTH - 1; at++) {
    const digit = ALPHABET.indexOf(text.charAt(at));
    // 26 digits are 130 bits: the first one has three.
    if (digit < 0 || digit > (at === 0 ? 7 : 31)) {
      return false;
    }
    remainder = (remainder * 32 + digit) % 37;
  }
  return ALPHABET.charAt(remainder) === text.charAt(LENGTH - 1);
}

/** What a person may have typed or read aloud, in canonical letters: O is 0, I and L are 1, hyphens and spaces are nothing. */
export function normalise(typed: string): string {
  return typed.replace(/[-\s]/g, '').toLowerCase().replace(/o/g, '0').replace(/[il]/g, '1');
}

/** 128 random bits as 26 digits without a check character: the form of one-time codes. */
export function randomCode(): string {
  return crockford(random(16)).slice(0, LENGTH - 1);
}
