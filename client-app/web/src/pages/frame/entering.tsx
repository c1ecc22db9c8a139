// SPDX-License-Identifier: Apache-2.0
import type { VNode } from 'preact';
import type { Desk } from '../../app/desk';
import { ChainProgress } from '../../components/ChainProgress';
import { ProblemPanel } from '../../components/ProblemPanel';
import type { Watching } from '../../jobs/progress';
import { Later } from './Later';
import { useSecondFactor, type SecondFactor } from './secondFactor';
import { enter } from './session';
import { useTask, type Task } from './task';

/** A way in; null where one more question has to be answered first. */
type Way = (given: SecondFactor, watching: Watching) => Promise<Desk | null>;

/** What every way in has in common. */
export interface Entering {
  task: Task;
  /** Goes this way, and shows the member's pages at its end. */
  by: (way: Way) => Promise<boolean>;
  /** The code's field where the app asks for one, what went wrong, how far it is, and the way past a rotation of keys. */
  shown: VNode;
}

/** Lets somebody in, by whichever way. */
export function useEntering(): Entering {
  const task = useTask();
  const secondFactor = useSecondFactor();
  const by = (way: Way) =>
    task.run((watching) =>
      secondFactor.asking(async (given) => {
        const desk = await way(given, watching);
        if (desk) enter(desk);
      }),
    );
  const shown = (
    <>
      {secondFactor.field}
      <ProblemPanel trouble={task.trouble} />
      <ChainProgress progress={task.progress} />
      <Later task={task} />
    </>
  );
  return { task, by, shown };
}
