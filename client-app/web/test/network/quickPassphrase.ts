// SPDX-License-Identifier: Apache-2.0

/** The library with passphrases that cost a millisecond each instead of a second: what they guard in a test is worth no more. */
export async function quickPassphrase(original: () => Promise<typeof import('age-encryption')>): Promise<typeof import('age-encryption')> {
  const age = await original();
  class Quick extends age.Encrypter {
    override setScryptWorkFactor(): void {
      super.setScryptWorkFactor(8);
    }
  }
  return { ...age, Encrypter: Quick };
}
