// SPDX-License-Identifier: Apache-2.0
import { say } from '../../language/say';
import type { Task } from './task';

/** Lets somebody in who does not want to wait until a rotation of keys is over that was cut off. */
export function Later({ task }: { task: Task }) {
  if (task.progress?.stage !== 'renewing') return null;
  return (
    <p>
      <button type="button" class="secondary" onClick={task.stop}>
        {say('rotate.later')}
      </button>
    </p>
  );
}
