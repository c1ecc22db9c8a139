// SPDX-License-Identifier: Apache-2.0
import { fromHex, hex, utf8 } from './bytes';
import { sha256 } from './digest';

/**
 * Binds a version on the chain to its plaintext without giving the plaintext's hash away: hex of SHA-256 over
 * `"carevault/commit/v1\0" ‖ salt ‖ plaintext hash ‖ record ‖ version (u32, big-endian)`.
 *
 * @param salt 32 random bytes
 * @param plaintextHash the 32 bytes of the plaintext's SHA-256
 */
export async function commitment(
  salt: Uint8Array,
  plaintextHash: Uint8Array,
  record: string,
  version: number,
): Promise<string> {
  if (salt.length !== 32 || plaintextHash.length !== 32) {
    throw new RangeError('salt and hash have 32 bytes each');
  }
  return hex(await sha256(utf8('carevault/commit/v1\0'), salt, plaintextHash, fromHex(record), u32(version)));
}

/** Four bytes, big-endian. */
export function u32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}
