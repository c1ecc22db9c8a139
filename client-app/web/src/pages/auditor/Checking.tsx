// SPDX-License-Identifier: Apache-2.0
import { ProblemPanel } from '../../components/ProblemPanel';
import { number } from '../../language/dates';
import { say } from '../../language/say';
import type { CheckingOf } from './checking';

/** How far the check has come, until it is done. */
export function Checking({ checking }: { checking: CheckingOf }) {
  const { coverage, done, of, trouble, again } = checking;
  return (
    <>
      <ProblemPanel trouble={trouble} kept={say('auditor.checking.kept')} onAgain={again} />
      {!coverage && !trouble && (
        <div role="status">
          <p>{of === 0 ? say('loading') : say('auditor.checking', { done: number(done), of: number(of) })}</p>
          <progress value={of === 0 ? undefined : done} max={of || 1} aria-label={say('auditor.nav.coverage')} />
        </div>
      )}
    </>
  );
}
