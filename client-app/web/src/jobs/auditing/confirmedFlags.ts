// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { flags } from '../../fabric/block';
import { hex } from '../../model/bytes';
import { Problem } from '../../model/problem';
import { sideBySide } from '../steps/sideBySide';
import { commonHash, signedBlocks } from '../steps/signedBlocks';
import type { CheckedBlock, Finding } from './checkedBlock';

/** What two organisations say of the transactions that do not count. */
export interface ConfirmedFlags {
  findings: Finding[];
  /** Blocks about which fewer than two could be asked. */
  unanswered: number;
}

/**
 * Has two organisations' peers sign every block in which something is marked as invalid: no hash covers the marks, and an app could leave a
 * line out of all logs by marking its transaction. What they confirmed in this session is not asked again.
 */
export async function confirmedFlags(desk: Desk, blocks: CheckedBlock[]): Promise<ConfirmedFlags> {
  const marked = blocks.filter(({ doubtful }) => doubtful !== null);
  const confirmed = await sideBySide(marked, (block) =>
    desk.remember(`confirmed-flags/${block.hash}/${block.flags}`, () => isConfirmed(desk, block)).catch(nobody),
  );
  return {
    findings: marked.filter((_, at) => confirmed[at] === false).map(({ number }) => ({ block: number, transaction: null, rule: 'flags' })),
    unanswered: confirmed.filter((one) => one === null).length,
  };
}

/** A transaction that was sent twice is found in the earlier block. */
async function isConfirmed(desk: Desk, { number, hash, flags: told, doubtful }: CheckedBlock): Promise<boolean> {
  const { transaction, twice } = doubtful as NonNullable<CheckedBlock['doubtful']>;
  const signed = await signedBlocks(desk, transaction);
  const block = signed[0]?.block ?? null;
  const common = await commonHash(signed);
  if (block === null || common === null) {
    return false;
  }
  return common === hash ? hex(flags(block)) === told : twice && block.number < BigInt(number);
}

function nobody(thrown: unknown): null {
  if (!(thrown instanceof Problem)) throw thrown;
  return null;
}
