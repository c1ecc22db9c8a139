// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { number } from '../../language/dates';
import { say } from '../../language/say';

const AT_ONCE = 50;

/** The first fifty of a list, and a button for the next fifty: a list of a thousand stays quick and keeps its place. */
export function Paged<T>({ items, children }: { items: T[]; children: (shown: T[]) => ComponentChildren }) {
  const [count, setCount] = useState(AT_ONCE);
  const left = items.length - count;
  return (
    <>
      {children(items.slice(0, count))}
      {left > 0 && (
        <p class="more">
          <button type="button" class="secondary outline" onClick={() => setCount(count + AT_ONCE)}>
            {say('patient.more', { count: number(Math.min(left, AT_ONCE)) })}
          </button>
          <small>{say('patient.shown', { shown: number(count), all: number(items.length) })}</small>
        </p>
      )}
    </>
  );
}
