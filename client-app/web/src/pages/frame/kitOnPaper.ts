// SPDX-License-Identifier: Apache-2.0
import { signal } from '@preact/signals';
import type { Desk } from '../../app/desk';
import { kitKept } from '../../jobs/kit';

/** How often a kit was kept since the page was opened: whoever shows that one is due looks again when it changes. */
export const kitOnPaper = signal(0);

/** Remembers that a kit of the registered keys was kept; where the device remembers nothing, it is asked for again. */
export async function keptKit(desk: Desk): Promise<void> {
  await kitKept(desk).catch(() => undefined);
  kitOnPaper.value += 1;
}
