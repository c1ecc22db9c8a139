// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { ActionButton } from '../../components/ActionButton';
import { ChainProgress } from '../../components/ChainProgress';
import { ProblemPanel } from '../../components/ProblemPanel';
import { toast } from '../../components/Toasts';
import { revoke } from '../../jobs/share';
import { say } from '../../language/say';
import { useTask } from '../frame/task';

/** Ends a sharing in two clicks: one asks, one signs. The row goes when the end is recorded, and not before. */
export function StopSharing({ desk, consent, onEnded }: { desk: Desk; consent: string; onEnded: () => void }) {
  const task = useTask();
  const [sure, setSure] = useState<boolean | null>(null);
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: the focus goes to the one that took its place.
  useEffect(() => {
    if (sure !== null) place.current?.querySelector('button')?.focus();
  }, [sure]);
  const end = async () => {
    const ended = await task.run(async (watching) => void (await revoke(desk, consent, watching)));
    if (!ended) return;
    toast(say('sharing.ended'));
    onEnded();
  };
  if (!sure) {
    return (
      <div ref={place}>
        <button type="button" class="secondary" onClick={() => setSure(true)}>
          {say('sharing.stop')}
        </button>
      </div>
    );
  }
  return (
    <div class="stop" ref={place}>
      <div class="buttons" role="group" aria-label={say('sharing.sure')}>
        <small>{say('sharing.sure')}</small>
        <ActionButton busy={task.busy} kind="danger" onClick={() => void end()}>
          {say('sharing.stop.sure')}
        </ActionButton>
        <button type="button" class="secondary outline" disabled={task.busy} onClick={() => setSure(false)}>
          {say('cancel')}
        </button>
      </div>
      <ChainProgress progress={task.progress} />
      <ProblemPanel trouble={task.trouble} undone={say('patient.stop.kept')} />
    </div>
  );
}
