// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import { forgetDraft, keepDraft, readDraftsBelow } from './drafts';
import type { InvitedLine } from './invitationList';

const BELOW = 'sheet/';

/** Keeps an invitation until it is handed over, sealed as drafts are: its code is kept nowhere else. Each is a draft of its own, so two jobs lose none. */
export function keepSheet(desk: Desk, line: InvitedLine): Promise<void> {
  return keepDraft(desk, BELOW + line.transaction, line);
}

/** Invitations that were not handed over and can still be used, in the order in which they were made. */
export async function keptSheets(desk: Desk, now = new Date()): Promise<InvitedLine[]> {
  const all = await readDraftsBelow<InvitedLine>(desk, BELOW);
  const over = all.filter(({ expires }) => Date.parse(expires) <= now.getTime());
  await forgetSheets(desk, over);
  return all.filter((line) => !over.includes(line)).sort((one, other) => one.block - other.block);
}

export async function forgetSheets(desk: Desk, lines: InvitedLine[]): Promise<void> {
  await Promise.all(lines.map(({ transaction }) => forgetDraft(desk, BELOW + transaction)));
}
