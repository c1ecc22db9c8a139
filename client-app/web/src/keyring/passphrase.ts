// SPDX-License-Identifier: Apache-2.0
import { type Bytes } from '../model/bytes';
import { Problem } from '../model/problem';
import { openText, sealText, type Opened } from './passphraseFile';
import type { Question } from './passphraseWorker';

/** Room for any keyring; a larger file is something else. */
const LARGEST = 64 * 1024;

/** Seals a text to a passphrase, in a worker where there are any. */
export function sealWithPassphrase(plaintext: string, passphrase: string): Promise<Bytes> {
  return hasWorkers() ? ask<Bytes>({ seal: plaintext, passphrase }) : sealText(plaintext, passphrase);
}

/** Opens a keyring or kit: `PASSPHRASE_WRONG`, or `KEYRING_DAMAGED` for whatever is no whole passphrase file. */
export async function openWithPassphrase(sealed: Uint8Array, passphrase: string): Promise<string> {
  if (sealed.length === 0 || sealed.length > LARGEST) {
    throw damaged();
  }
  const opened = await (hasWorkers() ? ask<Opened>({ open: sealed, passphrase }) : openText(sealed, passphrase));
  if ('plaintext' in opened) {
    return opened.plaintext;
  }
  throw opened.failure === 'wrong' ? wrong() : damaged();
}

/** How every room says that a keyring is none. */
export function damaged(cause?: unknown): Problem {
  return new Problem('altered', 'KEYRING_DAMAGED', {
    detail: 'The keyring file is damaged or is not a keyring.',
    hint: 'Restore it from a copy, or use the recovery kit.',
    cause,
  });
}

function wrong(): Problem {
  return new Problem('mistyped', 'PASSPHRASE_WRONG', {
    detail: 'The passphrase does not open this keyring.',
    hint: 'Type it again; if it is lost, the recovery kit opens with the recovery code.',
  });
}

/** Node has none of the browser's: there, tests wait. */
function hasWorkers(): boolean {
  return typeof Worker !== 'undefined';
}

async function started(): Promise<Worker> {
  try {
    return await (await import('./startWorker')).startWorker();
  } catch (cause) {
    throw new Problem('altered', 'PAGE_NOT_LOADED', {
      detail: 'The script that opens keyrings did not arrive as the page names it.',
      cause,
    });
  }
}

async function ask<T>(question: Question): Promise<T> {
  const worker = await started();
  try {
    return await new Promise<T>((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data as T);
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage(question);
    });
  } finally {
    worker.terminate();
  }
}
