// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { ChainProgress } from '../../components/ChainProgress';
import { ConfirmByTyping } from '../../components/ConfirmByTyping';
import { Dialog } from '../../components/Dialog';
import { ProblemPanel } from '../../components/ProblemPanel';
import { toast } from '../../components/Toasts';
import { tombstone } from '../../jobs/tombstone';
import { say } from '../../language/say';
import { useTask } from '../frame/task';

/** Deletes a record for good, once its title was typed. */
export function DeleteRecord({ desk, record, title, onDone }: { desk: Desk; record: string; title: string; onDone: () => void }) {
  const task = useTask();
  const [asked, setAsked] = useState(false);
  const remove = async () => {
    if (!(await task.run(async (watching) => void (await tombstone(desk, record, watching))))) return;
    setAsked(false);
    toast(say('reading.delete.done'));
    onDone();
  };
  return (
    <>
      <button type="button" class="secondary outline" onClick={() => setAsked(true)}>
        {say('reading.delete')}
      </button>
      {asked && (
        <Dialog title={say('reading.delete')} onClose={() => setAsked(false)}>
          <ConfirmByTyping
            word={title}
            sentence={say('reading.delete.sentence')}
            action={say('reading.delete.submit')}
            onConfirm={() => void remove()}
            onCancel={() => setAsked(false)}
          />
          <ChainProgress progress={task.progress} />
          <ProblemPanel trouble={task.trouble} />
        </Dialog>
      )}
    </>
  );
}
