// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../model/problem';
import { asProblem } from './task';

/** Something that a page fetched: not yet, failed, or here. */
export interface Fetched<Value> {
  value: Value | null;
  trouble: Problem | null;
  /** Fetches it anew; what is here stays until then. */
  again: () => void;
}

/** Fetches when the page is shown, and anew whenever one of `inputs` changes; answers that come too late are dropped. */
export function useFetched<Value>(fetch: () => Promise<Value>, inputs: unknown[]): Fetched<Value> {
  const [state, setState] = useState<{ value: Value | null; trouble: Problem | null }>({ value: null, trouble: null });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let wanted = true;
    fetch().then(
      (value) => wanted && setState({ value, trouble: null }),
      (thrown: unknown) => wanted && setState((former) => ({ value: former.value, trouble: asProblem(thrown) })),
    );
    return () => {
      wanted = false;
    };
  }, [...inputs, round]);
  return { ...state, again: () => setRound(round + 1) };
}
