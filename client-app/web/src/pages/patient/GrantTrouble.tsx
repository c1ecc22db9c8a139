// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { ActionButton } from '../../components/ActionButton';
import { ChainProgress } from '../../components/ChainProgress';
import { ProblemPanel } from '../../components/ProblemPanel';
import { completeSharing, type Shared } from '../../jobs/share';
import { say } from '../../language/say';
import type { Problem } from '../../model/problem';
import { isId } from '../../model/identifiers';
import { useTask } from '../frame/task';

/** A sharing that went wrong. Where the consent stands already, only its keys are handed on again: signing twice would make two. */
export function GrantTrouble({ desk, trouble, onCompleted }: { desk: Desk; trouble: Problem | null; onCompleted: (shared: Shared) => void }) {
  const task = useTask();
  const consent = trouble?.committed && isId(trouble.committed) ? trouble.committed : null;
  if (!consent) return <ProblemPanel trouble={trouble} undone={say('patient.share.kept')} />;
  const complete = () =>
    task.run(async (watching) => {
      await completeSharing(desk, consent, watching);
      onCompleted({ consent, transaction: '', block: 0 });
    });
  return (
    <ProblemPanel trouble={task.trouble ?? trouble} kept={say('patient.share.stands')}>
      <ActionButton busy={task.busy} onClick={() => void complete()}>
        {say('patient.share.complete')}
      </ActionButton>
      <ChainProgress progress={task.progress} />
    </ProblemPanel>
  );
}
