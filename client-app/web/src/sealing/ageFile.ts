// SPDX-License-Identifier: Apache-2.0
import { sha256 } from '@noble/hashes/sha2.js';
import { Decrypter, Encrypter } from 'age-encryption';
import type { Bytes } from '../model/bytes';
import { Problem } from '../model/problem';

/** What opens age files: an unlocked key that cannot be taken out, or a record key's `AGE-SECRET-KEY-1…`. */
export type Identity = CryptoKey | string;

/** What passing a document through found out about it; hashes are SHA-256 of the whole plaintext and of the whole age file. */
export interface Sealed {
  file: Blob;
  plaintextHash: Bytes;
  ciphertextHash: Bytes;
  /** Of the plaintext, in bytes. */
  size: number;
}

/** Seals something small in memory. */
export async function seal(plaintext: Uint8Array, recipient: string): Promise<Bytes> {
  return own(await sealer(recipient).encrypt(plaintext));
}

/** Opens something small in memory with any of the identities; `SEALED_FILE_DAMAGED` when it was altered, cut short or sealed to somebody else. */
export async function open(ciphertext: Uint8Array, ...identities: Identity[]): Promise<Bytes> {
  const decrypter = new Decrypter();
  identities.forEach((identity) => decrypter.addIdentity(identity));
  try {
    return own(await decrypter.decrypt(ciphertext));
  } catch (cause) {
    throw damaged(cause);
  }
}

/** Seals a document piece by piece, hashing both sides on the way; `onBytes` hears of each piece that was read. */
export async function sealDocument(
  plaintext: Blob,
  recipient: string,
  onBytes: (count: number) => void,
  signal?: AbortSignal,
): Promise<Sealed> {
  const [before, after] = [sha256.create(), sha256.create()];
  const parts: Bytes[] = [];
  const read = plaintext.stream().pipeThrough(watching(before, onBytes));
  const sealed = await sealer(recipient).encrypt(read);
  await sealed.pipeTo(collecting(parts, after), signal === undefined ? {} : { signal });
  return {
    file: new Blob(parts, { type: 'application/octet-stream' }),
    plaintextHash: own(before.digest()),
    ciphertextHash: own(after.digest()),
    size: plaintext.size,
  };
}

function sealer(recipient: string): Encrypter {
  const encrypter = new Encrypter();
  try {
    encrypter.addRecipient(recipient);
    return encrypter;
  } catch (cause) {
    throw new Problem('altered', 'RECIPIENT_INVALID', {
      detail: "A member's age recipient is not a valid one.",
      cause,
    });
  }
}

function watching(hash: { update(bytes: Uint8Array): unknown }, onBytes: (count: number) => void) {
  return new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      hash.update(chunk);
      onBytes(chunk.length);
      controller.enqueue(chunk);
    },
  });
}

function collecting(parts: Bytes[], hash: { update(bytes: Uint8Array): unknown }) {
  return new WritableStream<Uint8Array>({
    write(chunk) {
      hash.update(chunk);
      parts.push(own(chunk));
    },
  });
}

function own(bytes: Uint8Array): Bytes {
  return bytes as Bytes;
}

function damaged(cause: unknown): Problem {
  return new Problem('altered', 'SEALED_FILE_DAMAGED', {
    detail: 'A sealed file was altered, cut short or sealed to somebody else.',
    hint: 'Try again; if it happens again, tell the organisation that keeps the file.',
    cause,
  });
}
