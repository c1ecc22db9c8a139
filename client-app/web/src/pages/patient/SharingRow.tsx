// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { ActionButton } from '../../components/ActionButton';
import { ChainProgress } from '../../components/ChainProgress';
import { ProblemPanel } from '../../components/ProblemPanel';
import { toast } from '../../components/Toasts';
import { revoke } from '../../jobs/share';
import type { Sharing } from '../../jobs/sight';
import { day } from '../../language/dates';
import { say } from '../../language/say';
import { PersonOf } from '../frame/PersonOf';
import { useTask } from '../frame/task';

/** One who can read, until when, and the two clicks that end it. */
export function SharingRow({ desk, sharing, onEnded }: { desk: Desk; sharing: Sharing; onEnded: () => void }) {
  const task = useTask();
  const [sure, setSure] = useState(false);
  const end = async () => {
    const ended = await task.run(async (watching) => void (await revoke(desk, sharing.consent, watching)));
    if (!ended) return;
    toast(say('sharing.ended'));
    onEnded();
  };
  return (
    <li class="row">
      <div>
        <PersonOf desk={desk} medicalId={sharing.grantee} />
        <small>{extent(sharing)}</small>
      </div>
      {sure ? (
        <div class="buttons" role="group" aria-label={say('sharing.sure')}>
          <small>{say('sharing.sure')}</small>
          <ActionButton busy={task.busy} kind="danger" onClick={() => void end()}>
            {say('sharing.stop.sure')}
          </ActionButton>
          <button type="button" class="secondary outline" onClick={() => setSure(false)}>
            {say('cancel')}
          </button>
        </div>
      ) : (
        <button type="button" class="secondary" onClick={() => setSure(true)}>
          {say('sharing.stop')}
        </button>
      )}
      <ChainProgress progress={task.progress} />
      <ProblemPanel trouble={task.trouble} />
    </li>
  );
}

function extent(sharing: Sharing): string {
  const what = 'all' in sharing.scope ? say('sharing.all') : say('sharing.some', { count: sharing.scope.records.length });
  return `${what} · ${sharing.end ? say('sharing.until', { day: day(sharing.end) }) : say('sharing.open')}`;
}
