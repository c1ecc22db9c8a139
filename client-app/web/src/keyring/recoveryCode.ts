// SPDX-License-Identifier: Apache-2.0
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8, type Bytes } from '../model/bytes';
import { normalise, randomCode } from '../model/crockford';
import { Problem } from '../model/problem';

const FORM = /^[0-9a-hjkmnp-tv-z]{26}$/;
const GROUPS = /.{1,6}/g;
const VERIFIER = 'carevault/keyring-verifier/v1';
const SHORTEST_PASSWORD = 8;

/** A new code of 128 random bits, as people copy it from paper: Crockford base 32 in groups. Vault codes and recovery codes are such. */
export function freshCode(): string {
  return grouped(randomCode());
}

/** The code that a person typed; throws `CODE_MISTYPED` when it cannot be one. */
export function parseCode(typed: string): string {
  const plain = normalise(typed);
  if (!FORM.test(plain)) {
    throw new Problem('mistyped', 'CODE_MISTYPED', { detail: 'a code has 26 letters and digits' });
  }
  return grouped(plain);
}

/** What a keyring is sealed with. Refuses with `PASSWORD_TOO_SHORT` below eight characters. */
export function passphraseOf(vaultCode: string, password: string): string {
  const settled = password.normalize('NFKC');
  if ([...settled].length < SHORTEST_PASSWORD) {
    throw new Problem('mistyped', 'PASSWORD_TOO_SHORT', {
      detail: `a password has at least ${SHORTEST_PASSWORD} characters`,
    });
  }
  return `${vaultCode}-${settled}`;
}

/**
 * What the server hands a keyring out against: HKDF-SHA-256 of the vault code's text, no salt, 32 bytes. It tells nothing about the code,
 * and nothing in it comes from the password.
 */
export function verifierOf(vaultCode: string): Bytes {
  return hkdf(sha256, utf8(vaultCode), undefined, utf8(VERIFIER), 32) as Bytes;
}

function grouped(plain: string): string {
  return (plain.match(GROUPS) as string[]).join('-');
}
