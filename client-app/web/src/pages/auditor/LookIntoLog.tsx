// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { ActionButton } from '../../components/ActionButton';
import { ChainProgress } from '../../components/ChainProgress';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Status } from '../../components/Status';
import { lookIntoLog, type LogEvent } from '../../jobs/activity';
import { checkChain, isWhole } from '../../jobs/auditing/coverage';
import { compareLogs, type Comparison } from '../../jobs/auditing/compareLogs';
import { number } from '../../language/dates';
import { say } from '../../language/say';
import { useTask } from '../frame/task';
import { More, useMore } from '../reading/More';
import { EventTable } from './EventTable';

/** Looks into a patient's log, which is recorded, and compares every line with the blocks that this browser checked. */
export function LookIntoLog({ desk, patient }: { desk: Desk; patient: string }) {
  const task = useTask();
  const [seen, setSeen] = useState<{ events: LogEvent[]; comparison: Comparison | null; whole: boolean } | null>(null);
  const more = useMore(seen?.events ?? []);
  const look = () =>
    task.run(async (watching) => {
      const log = await lookIntoLog(desk, { patient }, watching);
      const coverage = await checkChain(desk);
      setSeen({ events: log.events, comparison: compareLogs(log, coverage.blocks, patient), whole: isWhole(coverage) });
    });
  return (
    <section class="card" aria-labelledby="look">
      <h2 id="look">{say('auditor.look')}</h2>
      <p>{say('auditor.look.recorded')}</p>
      <ChainProgress progress={task.progress} />
      <ProblemPanel trouble={task.trouble} onAgain={() => void look()} />
      <ActionButton busy={task.busy} onClick={() => void look()}>
        {say('auditor.look.submit')}
      </ActionButton>
      {seen && (
        <>
          <p role="status">
            <Compared {...seen} />
          </p>
          <EventTable caption={say('auditor.log')} desk={desk} events={more.shown} />
          <More {...more} />
        </>
      )}
    </section>
  );
}

function Compared({ comparison, whole }: { comparison: Comparison | null; whole: boolean }) {
  if (comparison === null) return <Status mood="bad">{say('auditor.compare.withheld')}</Status>;
  const { same, missing, foreign } = comparison;
  if (missing + foreign === 0 && !whole) return <Status mood="wait">{say('auditor.compare.unproved', { count: same, shown: number(same) })}</Status>;
  if (missing + foreign === 0) return <Status mood="good">{say('auditor.compare.same', { count: same, shown: number(same) })}</Status>;
  return <Status mood="bad">{say('auditor.compare.differs', { missing, foreign })}</Status>;
}
