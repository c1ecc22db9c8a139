// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import * as store from '../keyring/deviceStore';
import { text, utf8 } from '../model/bytes';
import { isProblem } from '../model/problem';
import { open, seal } from '../sealing/ageFile';

/** Keeps a form's draft on this device, sealed to its writer; works while the vault is being locked. */
export async function keepDraft(desk: Desk, name: string, form: unknown): Promise<void> {
  await store.keepDraft({ name: own(desk, name), sealed: await seal(utf8(JSON.stringify(form)), desk.keys.recipient) });
}

/** The draft of this name, or null; one that none of the member's keys opens any more is none. */
export async function readDraft<T>(desk: Desk, name: string): Promise<T | null> {
  const draft = await store.draft(own(desk, name));
  return draft === null ? null : opened<T>(desk, draft);
}

/** Every draft whose name begins so. */
export async function readDraftsBelow<T>(desk: Desk, beginning: string): Promise<T[]> {
  const kept = await store.draftsBelow(own(desk, beginning));
  const read = await Promise.all(kept.map((draft) => opened<T>(desk, draft)));
  return read.filter((form) => form !== null) as T[];
}

/** Seals the member's drafts on this device to the keys that are registered now. */
export async function renewDrafts(desk: Desk): Promise<void> {
  for (const draft of await store.draftsBelow(own(desk, ''))) {
    const form = await opened(desk, draft);
    await (form === null
      ? store.forgetDraft(draft.name)
      : keepDraft(desk, draft.name.slice(own(desk, '').length), form));
  }
}

async function opened<T>(desk: Desk, { sealed }: store.Draft): Promise<T | null> {
  try {
    return JSON.parse(text(await open(sealed, ...desk.keys.identities))) as T;
  } catch (thrown) {
    if (isProblem(thrown, 'SEALED_FILE_DAMAGED')) {
      return null;
    }
    throw thrown;
  }
}

export function forgetDraft(desk: Desk, name: string): Promise<void> {
  return store.forgetDraft(own(desk, name));
}

function own(desk: Desk, name: string): string {
  return `${desk.medicalId}/${name}`;
}
