// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { checkChain, type Coverage } from '../../jobs/auditing/coverage';
import type { Problem } from '../../model/problem';
import { asProblem } from '../frame/task';

/** The check of the chain as a page shows it. */
export interface CheckingOf {
  coverage: Coverage | null;
  done: number;
  of: number;
  trouble: Problem | null;
  /** Checks what came since. */
  again: () => void;
}

/** Checks the chain when a page is shown; what was checked in this session is not checked again. */
export function useCoverage(desk: Desk): CheckingOf {
  const [coverage, setCoverage] = useState<Coverage | null>(null);
  const [progress, setProgress] = useState({ done: 0, of: 0 });
  const [trouble, setTrouble] = useState<Problem | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    const stopper = new AbortController();
    const wanted = (work: () => void) => !stopper.signal.aborted && work();
    checkChain(desk, { onChecked: (done, of) => wanted(() => setProgress({ done, of })), signal: stopper.signal }).then(
      (checked) =>
        wanted(() => {
          setTrouble(null);
          setCoverage(checked);
        }),
      (thrown: unknown) => wanted(() => setTrouble(asProblem(thrown))),
    );
    return () => stopper.abort();
  }, [desk, round]);
  return { coverage, ...progress, trouble, again: () => setRound((former) => former + 1) };
}
