// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { ChainProgress } from '../../components/ChainProgress';
import { ConfirmByTyping } from '../../components/ConfirmByTyping';
import { Dialog } from '../../components/Dialog';
import { Icon, type IconName } from '../../components/Icon';
import { ProblemPanel } from '../../components/ProblemPanel';
import { toast } from '../../components/Toasts';
import type { Watching } from '../../jobs/progress';
import { useTask } from './task';

interface ForGoodProps {
  /** What stands on the button. */
  title: string;
  icon?: IconName;
  /** What stands above the question, where it is more than the button says. */
  question?: string;
  sentence: string;
  /** What the last button says. */
  action: string;
  /** What is told afterwards. */
  done: string;
  /** What has to be typed. */
  word: string;
  /** That nothing was done, where it fails. */
  undone?: string;
  job: (watching: Watching) => Promise<unknown>;
  onDone: () => void;
}

/** A button for what cannot be taken back: asks, has a word typed, and does it. */
export function ForGood({ title, icon, question = title, sentence, action, done, word, undone, job, onDone }: ForGoodProps) {
  const task = useTask();
  const [asked, setAsked] = useState(false);
  // What is on its way cannot be called back, so its progress stays in sight.
  const leave = () => !task.busy && setAsked(false);
  const confirmed = async () => {
    if (!(await task.run(async (watching) => void (await job(watching))))) return;
    setAsked(false);
    toast(done);
    onDone();
  };
  return (
    <>
      <button type="button" class="danger outline" onClick={() => setAsked(true)}>
        {icon && <Icon name={icon} />} {title}
      </button>
      {asked && (
        <Dialog title={question} onClose={leave}>
          <ConfirmByTyping
            word={word}
            sentence={sentence}
            action={action}
            onConfirm={() => void confirmed()}
            onCancel={leave}
          />
          <ChainProgress progress={task.progress} />
          <ProblemPanel trouble={task.trouble} {...(undone !== undefined && { undone })} />
        </Dialog>
      )}
    </>
  );
}
