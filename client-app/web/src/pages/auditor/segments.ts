// SPDX-License-Identifier: Apache-2.0
import type { CheckedBlock } from '../../jobs/auditing/checkedBlock';

/** Some blocks in a row, as one piece of a bar. */
export interface Segment {
  first: number;
  last: number;
  findings: number;
  /** Whether one of them holds a transaction that was not judged. */
  unjudged: boolean;
}

const MOST = 100;

/** The blocks in at most a hundred pieces of the same length; the last may be shorter. */
export function segments(blocks: CheckedBlock[]): Segment[] {
  const size = Math.max(1, Math.ceil(blocks.length / MOST));
  const count = Math.ceil(blocks.length / size);
  return Array.from({ length: count }, (_, at) => {
    const part = blocks.slice(at * size, (at + 1) * size);
    const findings = part.reduce((sum, block) => sum + block.findings.length, 0);
    return { first: at * size, last: at * size + part.length - 1, findings, unjudged: part.some(({ unjudged }) => unjudged > 0) };
  });
}
