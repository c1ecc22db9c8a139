// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { ConfirmByTyping } from '../../components/ConfirmByTyping';
import { Dialog } from '../../components/Dialog';
import { ProblemPanel } from '../../components/ProblemPanel';
import { forgetDevice, type KnownMember } from '../../jobs/logIn';
import { say } from '../../language/say';
import { useTask } from './task';

/** Whose keyrings this device keeps, each with the way to have it forgotten. */
export function KnownHere({ members, onForgotten }: { members: KnownMember[]; onForgotten: () => void }) {
  const [leaving, setLeaving] = useState<string | null>(null);
  const task = useTask();
  const forget = async (medicalId: string) => {
    if (!(await task.run(() => forgetDevice(medicalId)))) return;
    setLeaving(null);
    onForgotten();
  };
  return (
    <details class="quiet">
      <summary>{say('device.people', { count: members.length })}</summary>
      <ul class="rows">
        {members.map(({ medicalId }) => (
          <li key={medicalId} class="row">
            <span class="identifier">{medicalId}</span>
            <button type="button" class="secondary outline" onClick={() => setLeaving(medicalId)}>
              {say('device.forget')}
            </button>
          </li>
        ))}
      </ul>
      {leaving !== null && (
        <Dialog title={say('device.forget.title')} onClose={() => setLeaving(null)}>
          <p class="identifier">{leaving}</p>
          <ConfirmByTyping
            word={leaving.slice(0, 8)}
            sentence={say('device.forget.sentence')}
            action={say('device.forget')}
            onConfirm={() => void forget(leaving)}
            onCancel={() => setLeaving(null)}
          />
          <ProblemPanel trouble={task.trouble} />
        </Dialog>
      )}
    </details>
  );
}
