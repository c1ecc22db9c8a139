// SPDX-License-Identifier: Apache-2.0
import type { LogEvent, ToldLog } from '../activity';
import type { CheckedBlock } from './checkedBlock';

/** How a log as an app tells it compares with the blocks. */
export interface Comparison {
  /** Lines that stand in both. */
  same: number;
  /** Lines of the blocks that the app left out. */
  missing: number;
  /** Lines that the app tells and no block holds, or holds otherwise. */
  foreign: number;
}

const COMPARED = ['type', 'outcome', 'actor', 'patient', 'record', 'version', 'purpose', 'consent', 'reason', 'transaction', 'time'] as const;

/**
 * Compares line by line, every field, up to the block that holds the look; what was written behind it need not stand in the log. Null where
 * no block holds the look: the newest blocks are withheld, and with them nobody knows how many lines.
 */
export function compareLogs({ transaction, events }: ToldLog, inBlocks: Pick<CheckedBlock, 'events'>[], patient: string): Comparison | null {
  const look = inBlocks.findIndex((block) => block.events.some((event) => event.transaction === transaction));
  if (look < 0) return null;
  const until = inBlocks.slice(0, look + 1).flatMap((block) => block.events);
  const blocks = new Set(until.filter((event) => event.patient === patient).map(line));
  const lines = new Set(events.map(line));
  const same = [...lines].filter((one) => blocks.has(one)).length;
  return { same, missing: blocks.size - same, foreign: lines.size - same };
}

function line(event: LogEvent): string {
  return JSON.stringify(COMPARED.map((name) => event[name]));
}
