// SPDX-License-Identifier: Apache-2.0
import { Decrypter, Encrypter } from 'age-encryption';
import { text, utf8, type Bytes } from '../model/bytes';

/** Half a second and 128 MiB on an ordinary machine. */
const LOG_N = 17;
/** What the age library says when no passphrase fits. */
const WRONG = /no identity matched/;

/** What came of opening. */
export type Opened = { plaintext: string } | { failure: 'wrong' | 'damaged' };

/** Seals a text to a passphrase, as `age -p` does. Takes long: `passphrase.ts` runs it where it blocks nobody. */
export async function sealText(plaintext: string, passphrase: string): Promise<Bytes> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(LOG_N);
  return (await encrypter.encrypt(utf8(plaintext))) as Bytes;
}

/** Opens what was sealed to a passphrase by any age program with a work factor of at most 20. */
export async function openText(sealed: Uint8Array, passphrase: string): Promise<Opened> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return { plaintext: text(await decrypter.decrypt(sealed)) };
  } catch (thrown) {
    return {
      failure: thrown instanceof Error && WRONG.test(thrown.message) && isPassphraseFile(sealed) ? 'wrong' : 'damaged',
    };
  }
}

function isPassphraseFile(sealed: Uint8Array): boolean {
  return new TextDecoder().decode(sealed.subarray(0, 64)).startsWith('age-encryption.org/v1\n-> scrypt ');
}
