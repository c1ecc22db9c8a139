// SPDX-License-Identifier: Apache-2.0

/** How the organisations' peers stand to each other. */
export interface Heights {
  /** `level`: all answer, and at the same height. */
  kind: 'level' | 'apart' | 'silent';
  highest: number;
  /** How many peers do not answer. */
  silent: number;
}

export function heights(organisations: { height: number | null }[]): Heights {
  const told = organisations.flatMap(({ height }) => (height === null ? [] : [height]));
  const highest = Math.max(0, ...told);
  const silent = organisations.length - told.length;
  const kind = silent > 0 ? 'silent' : told.every((height) => height === highest) ? 'level' : 'apart';
  return { kind, highest, silent };
}
