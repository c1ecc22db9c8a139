// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { ActionButton } from '../../components/ActionButton';
import { PasswordField } from '../../components/PasswordField';
import { ProblemPanel } from '../../components/ProblemPanel';
import { toast } from '../../components/Toasts';
import { addPasskey, removePasskey } from '../../jobs/passkey';
import { say } from '../../language/say';
import { useTask } from './task';

/** Lets this device unlock without the password, or takes that away again. */
export function PasskeyCard({ desk }: { desk: Desk }) {
  const task = useTask();
  const [password, setPassword] = useState('');
  const add = () =>
    task.run(async () => {
      await addPasskey(desk, password);
      setPassword('');
      toast(say('passkey.added'));
    });
  const remove = () =>
    task.run(async () => {
      await removePasskey(desk);
      toast(say('passkey.removed'));
    });
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <h2>{say('passkey.title')}</h2>
      <p>{say('passkey.why')}</p>
      <PasswordField label={say('login.password')} value={password} onValue={setPassword} autocomplete="current-password" />
      <ProblemPanel trouble={task.trouble} />
      <div class="buttons">
        <ActionButton busy={task.busy}>{say('passkey.add')}</ActionButton>
        <button type="button" class="secondary outline" onClick={() => void remove()}>
          {say('passkey.remove')}
        </button>
      </div>
    </form>
  );
}
