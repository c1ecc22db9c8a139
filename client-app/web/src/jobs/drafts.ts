// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import * as store from '../keyring/deviceStore';
import { text, utf8 } from '../model/bytes';
import { open, seal } from '../sealing/ageFile';

/** Keeps a form's draft on this device, sealed to its writer; works while the vault is being locked. */
export async function keepDraft(desk: Desk, name: string, form: unknown): Promise<void> {
  await store.keepDraft({ name: own(desk, name), sealed: await seal(utf8(JSON.stringify(form)), desk.keys.recipient) });
}

/** The draft of this name, or null. */
export async function readDraft<T>(desk: Desk, name: string): Promise<T | null> {
  const draft = await store.draft(own(desk, name));
  return draft === null ? null : (JSON.parse(text(await open(draft.sealed, desk.keys.identity))) as T);
}

export function forgetDraft(desk: Desk, name: string): Promise<void> {
  return store.forgetDraft(own(desk, name));
}

function own(desk: Desk, name: string): string {
  return `${desk.medicalId}/${name}`;
}
