// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { isProblem } from '../../model/problem';
import { keepDraft, readDraft } from '../drafts';

const NAME = 'handing-on';

/** Those that this page is at work on: they are not cut off. */
const running = new Set<string>();

/**
 * Does something for a consent that a closed page or a dead battery would leave half done. This device remembers the consent until it is
 * done, or was refused before anything stood; one without storage remembers nothing.
 */
export async function toItsEnd<T>(desk: Desk, consent: string, work: () => Promise<T>): Promise<T> {
  running.add(consent);
  await note(desk, (all) => [...new Set([...all, consent])]);
  try {
    const result = await work();
    await forget(desk, consent);
    return result;
  } catch (thrown) {
    if (isProblem(thrown) && thrown.committed === null && thrown.kind !== 'failed') await forget(desk, consent);
    throw thrown;
  } finally {
    running.delete(consent);
  }
}

/** The consents that this device began and, as far as it knows, did not finish. */
export async function unfinished(desk: Desk): Promise<string[]> {
  return (await noted(desk)).filter((consent) => !running.has(consent));
}

/** Nothing is left to do for this consent. */
export function forget(desk: Desk, consent: string): Promise<void> {
  return note(desk, (all) => all.filter((other) => other !== consent));
}

async function noted(desk: Desk): Promise<string[]> {
  return (await readDraft<string[]>(desk, NAME).catch(() => null)) ?? [];
}

async function note(desk: Desk, change: (all: string[]) => string[]): Promise<void> {
  const before = await noted(desk);
  await keepDraft(desk, NAME, change(before)).catch(() => undefined);
}
