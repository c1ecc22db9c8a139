// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { ChainProgress } from '../../components/ChainProgress';
import { ConfirmByTyping } from '../../components/ConfirmByTyping';
import { Dialog } from '../../components/Dialog';
import { Icon } from '../../components/Icon';
import { ProblemPanel } from '../../components/ProblemPanel';
import { toast } from '../../components/Toasts';
import type { Entry } from '../../jobs/records';
import { tombstone } from '../../jobs/tombstone';
import { say } from '../../language/say';
import { useTask } from '../frame/task';

/** Deletes a record for good, after its word was typed. */
export function DeleteRecord({ desk, entry, onDeleted }: { desk: Desk; entry: Entry; onDeleted: () => void }) {
  const [asked, setAsked] = useState(false);
  const task = useTask();
  const remove = async () => {
    const done = await task.run(async (watching) => void (await tombstone(desk, entry.record, watching)));
    if (!done) return;
    setAsked(false);
    toast(say('patient.delete.done'));
    onDeleted();
  };
  return (
    <div class="last">
      <button type="button" class="danger outline" onClick={() => setAsked(true)}>
        <Icon name="trash" /> {say('patient.delete')}
      </button>
      {asked && (
        <Dialog title={say('patient.delete.title', { title: entry.card?.title ?? say('patient.record') })} onClose={() => !task.busy && setAsked(false)}>
          <ConfirmByTyping
            word={say('patient.delete.word')}
            sentence={say('patient.delete.sentence')}
            action={say('patient.delete')}
            onConfirm={() => void remove()}
            onCancel={() => !task.busy && setAsked(false)}
          />
          <ChainProgress progress={task.progress} />
          <ProblemPanel trouble={task.trouble} kept={say('patient.delete.kept')} />
        </Dialog>
      )}
    </div>
  );
}
