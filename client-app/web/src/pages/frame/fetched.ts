// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../model/problem';
import { asProblem } from './task';

/** Something that a page fetched: not yet, failed, or here. */
export interface Fetched<Value> {
  value: Value | null;
  trouble: Problem | null;
  /** Whether `value` was fetched for what `inputs` are now; the former value stays until then. */
  current: boolean;
  /** Fetches it anew; what is here stays until then. */
  again: () => void;
}

/** Fetches when the page is shown, and anew whenever one of `inputs` changes; answers that come too late are dropped. */
export function useFetched<Value>(fetch: () => Promise<Value>, inputs: unknown[]): Fetched<Value> {
  const [state, setState] = useState<State<Value>>({ value: null, trouble: null, of: null });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let wanted = true;
    fetch().then(
      (value) => wanted && setState({ value, trouble: null, of: inputs }),
      (thrown: unknown) => wanted && setState((former) => ({ ...former, trouble: asProblem(thrown) })),
    );
    return () => {
      wanted = false;
    };
  }, [...inputs, round]);
  const { value, trouble, of } = state;
  const current = of !== null && of.every((input, at) => Object.is(input, inputs[at]));
  return { value, trouble, current, again: () => setRound(round + 1) };
}

interface State<Value> {
  value: Value | null;
  trouble: Problem | null;
  /** The inputs that the value was fetched for; null before the first. */
  of: unknown[] | null;
}
