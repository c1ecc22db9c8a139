// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { say } from '../../language/say';

const STEP = 50;

/** A long list shown in steps, so that a thousand lines are no burden. */
export interface MoreOf<T> {
  shown: T[];
  left: number;
  show: () => void;
}

/** @param first how many are shown at the beginning */
export function useMore<T>(all: readonly T[], first = STEP): MoreOf<T> {
  const [count, setCount] = useState(first);
  return { shown: all.slice(0, count), left: Math.max(0, all.length - count), show: () => setCount(count + STEP) };
}

/** The button below such a list. */
export function More({ left, show }: { left: number; show: () => void }) {
  if (left === 0) return null;
  return (
    <button type="button" class="secondary outline" onClick={show}>
      {say('reading.more', { left })}
    </button>
  );
}
