// SPDX-License-Identifier: Apache-2.0
import { signal } from '@preact/signals';
import { readNotice, type Notice } from '../../jobs/network';

/** Good for a headline and a banner; null until it is here, and where nobody answers: then the log-in will say what is wrong. */
export const network = signal<Notice | null>(null);

/** Asks once, when the page starts. */
export async function readNetwork(): Promise<void> {
  network.value = await readNotice().catch(() => null);
}
