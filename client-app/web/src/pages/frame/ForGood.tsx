// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { ChainProgress } from '../../components/ChainProgress';
import { ConfirmByTyping } from '../../components/ConfirmByTyping';
import { Dialog } from '../../components/Dialog';
import { ProblemPanel } from '../../components/ProblemPanel';
import { toast } from '../../components/Toasts';
import type { Watching } from '../../jobs/progress';
import { useTask } from './task';

interface ForGoodProps {
  /** What stands on the button and above the question. */
  title: string;
  sentence: string;
  /** What the last button says. */
  action: string;
  /** What is told afterwards. */
  done: string;
  /** What has to be typed. */
  word: string;
  job: (watching: Watching) => Promise<unknown>;
  onDone: () => void;
}

/** A button for what cannot be taken back: asks, has a word typed, and does it. */
export function ForGood({ title, sentence, action, done, word, job, onDone }: ForGoodProps) {
  const task = useTask();
  const [asked, setAsked] = useState(false);
  const confirmed = async () => {
    if (!(await task.run(async (watching) => void (await job(watching))))) return;
    setAsked(false);
    toast(done);
    onDone();
  };
  return (
    <>
      <button type="button" class="secondary outline" onClick={() => setAsked(true)}>
        {title}
      </button>
      {asked && (
        <Dialog title={title} onClose={() => setAsked(false)}>
          <ConfirmByTyping
            word={word}
            sentence={sentence}
            action={action}
            onConfirm={() => void confirmed()}
            onCancel={() => setAsked(false)}
          />
          <ChainProgress progress={task.progress} />
          <ProblemPanel trouble={task.trouble} />
        </Dialog>
      )}
    </>
  );
}
