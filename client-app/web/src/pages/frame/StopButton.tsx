// SPDX-License-Identifier: Apache-2.0
import { say } from '../../language/say';
import type { Task } from './task';

const LATE = ['signing', 'endorsing', 'recording', 'recorded'];

/** Stops an upload on its way. What the chain has begun to record cannot be called back; until then stopping leaves nothing behind. */
export function StopButton({ task, onStop }: { task: Task; onStop: () => void }) {
  const late = task.progress !== null && LATE.includes(task.progress.stage);
  return (
    <button type="button" class="secondary outline" disabled={late} onClick={() => (onStop(), task.stop())}>
      {say('cancel')}
    </button>
  );
}
