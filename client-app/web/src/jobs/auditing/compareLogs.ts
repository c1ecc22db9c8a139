// SPDX-License-Identifier: Apache-2.0
import type { LogEvent } from '../activity';

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

/** Compares line by line, every field. The look itself may be newer than the blocks that were checked last. */
export function compareLogs(told: LogEvent[], inBlocks: LogEvent[], patient: string): Comparison {
  const blocks = new Set(inBlocks.filter((event) => event.patient === patient).map(line));
  const lines = new Set(told.map(line));
  const same = [...lines].filter((one) => blocks.has(one)).length;
  return { same, missing: blocks.size - same, foreign: lines.size - same };
}

function line(event: LogEvent): string {
  return JSON.stringify(COMPARED.map((name) => event[name]));
}
