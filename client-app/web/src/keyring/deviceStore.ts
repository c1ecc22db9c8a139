// SPDX-License-Identifier: Apache-2.0
import type { Bytes } from '../model/bytes';

/** What a device keeps of a member: the sealed keyring, and the vault code, which alone opens nothing. */
export interface DeviceEntry {
  medicalId: string;
  organisation: string;
  vaultCode: string;
  /** The keyring as an age passphrase file. */
  keyring: Bytes;
  /** Hash of the e-mail address, so that it can be typed without being kept. */
  email: string | null;
  /** The same keyring sealed to a passkey, with the age identity that names it. */
  passkey: { identity: string; keyring: Bytes } | null;
  /** Whether the app has this keyring too. */
  left: boolean;
  /** Whether keys were made here and no recovery kit of them was kept yet. */
  kitDue?: boolean;
  /** Since when the keys are registered to which everything was found sealed. */
  renewed?: string;
  /** When it was last used; sorts as text. */
  used: string;
}

/** A draft that was sealed to its writer. */
export interface Draft {
  name: string;
  sealed: Bytes;
}

const DATABASE = 'carevault';
const MEMBERS = 'members';
const DRAFTS = 'drafts';

/** Keeps or replaces a member's entry. */
export async function keepEntry(entry: DeviceEntry): Promise<void> {
  await inStore(MEMBERS, 'readwrite', (store) => store.put(entry));
}

/** Every member this device knows, the last used first. */
export async function entries(): Promise<DeviceEntry[]> {
  const all = await inStore<DeviceEntry[]>(MEMBERS, 'readonly', (store) => store.getAll());
  return all.sort((one, other) => (one.used < other.used ? 1 : -1));
}

export async function forgetEntry(medicalId: string): Promise<void> {
  await inStore(MEMBERS, 'readwrite', (store) => store.delete(medicalId));
}

export async function keepDraft(draft: Draft): Promise<void> {
  await inStore(DRAFTS, 'readwrite', (store) => store.put(draft));
}

export async function draft(name: string): Promise<Draft | null> {
  return (await inStore<Draft | undefined>(DRAFTS, 'readonly', (store) => store.get(name))) ?? null;
}

/** Drafts whose names begin so. */
export async function draftsBelow(beginning: string): Promise<Draft[]> {
  const all = await inStore<Draft[]>(DRAFTS, 'readonly', (store) => store.getAll());
  return all.filter(({ name }) => name.startsWith(beginning));
}

export async function forgetDraft(name: string): Promise<void> {
  await inStore(DRAFTS, 'readwrite', (store) => store.delete(name));
}

async function inStore<T>(
  name: string,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest,
): Promise<T> {
  const database = await opened();
  try {
    const transaction = database.transaction(name, mode);
    const request = work(transaction.objectStore(name));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = transaction.onabort = () =>
        reject(transaction.error ?? new Error('the device keeps nothing'));
    });
    return request.result as T;
  } finally {
    database.close();
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(MEMBERS, { keyPath: 'medicalId' });
      request.result.createObjectStore(DRAFTS, { keyPath: 'name' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the device keeps nothing'));
  });
}
