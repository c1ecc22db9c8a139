// SPDX-License-Identifier: Apache-2.0
import type { CheckedBlock, Finding } from '../../jobs/auditing/checkedBlock';

/** Some blocks in a row, as one piece of a bar. */
export interface Segment {
  first: number;
  last: number;
  findings: number;
  /** Whether one of them holds a transaction that was not judged. */
  unjudged: boolean;
}

const MOST = 100;

/**
 * The blocks in at most a hundred pieces of the same length; the last may be shorter. `findings` are all of the check's, also those that no
 * block shows by itself.
 */
export function segments(blocks: CheckedBlock[], findings: Finding[]): Segment[] {
  const size = Math.max(1, Math.ceil(blocks.length / MOST));
  const count = Math.ceil(blocks.length / size);
  return Array.from({ length: count }, (_, at) => {
    const part = blocks.slice(at * size, (at + 1) * size);
    const [first, last] = [at * size, at * size + part.length - 1];
    const found = findings.filter(({ block }) => block >= first && block <= last).length;
    return { first, last, findings: found, unjudged: part.some(({ unjudged }) => unjudged > 0) };
  });
}
