// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'preact/hooks';
import { Dialog } from '../../components/Dialog';
import { say } from '../../language/say';
import { alive, secondsLeft, watchIdle } from './idle';
import { lock } from './session';

/** Locks the page when nobody is there, after a warning; `onIdle` is how. */
export function IdleWarning({ onIdle = lock }: { onIdle?: () => void }) {
  useEffect(() => watchIdle(onIdle), []);
  const seconds = secondsLeft.value;
  if (seconds === null) return null;
  return (
    <Dialog title={say('idle.title')} onClose={alive}>
      <p role="timer">{say('idle.left', { seconds })}</p>
      <p>{say('idle.kept')}</p>
      <div class="buttons">
        <button type="button" class="secondary outline" onClick={onIdle}>
          {say('idle.lock')}
        </button>
        <button type="button" onClick={alive}>
          {say('idle.stay')}
        </button>
      </div>
    </Dialog>
  );
}
