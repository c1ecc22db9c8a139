// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { ChainProgress } from '../../components/ChainProgress';
import { ConfirmByTyping } from '../../components/ConfirmByTyping';
import { Dialog } from '../../components/Dialog';
import { ProblemPanel } from '../../components/ProblemPanel';
import { toast } from '../../components/Toasts';
import { removeMember } from '../../jobs/people';
import { say } from '../../language/say';
import { useTask } from '../frame/task';

/** Removes somebody for good, once his name (or the end of his ID) was typed. */
export function RemoveMember({ desk, member, word, onRemoved }: { desk: Desk; member: string; word: string; onRemoved: () => void }) {
  const task = useTask();
  const [asked, setAsked] = useState(false);
  const remove = async () => {
    if (!(await task.run(async (watching) => void (await removeMember(desk, member, watching))))) return;
    setAsked(false);
    toast(say('administrator.remove.done'));
    onRemoved();
  };
  return (
    <>
      <button type="button" class="secondary outline" onClick={() => setAsked(true)}>
        {say('administrator.remove')}
      </button>
      {asked && (
        <Dialog title={say('administrator.remove')} onClose={() => setAsked(false)}>
          <ConfirmByTyping
            word={word}
            sentence={say('administrator.remove.sentence')}
            action={say('administrator.remove.submit')}
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
