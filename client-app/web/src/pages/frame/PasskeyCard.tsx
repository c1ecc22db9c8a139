// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { ActionButton } from '../../components/ActionButton';
import { PasswordField } from '../../components/PasswordField';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Status } from '../../components/Status';
import { toast } from '../../components/Toasts';
import { addPasskey, hasPasskey, removePasskey } from '../../jobs/passkey';
import { say } from '../../language/say';
import { useFetched } from './fetched';
import { useTask } from './task';

/** Lets this device unlock without the password, or takes that away again. */
export function PasskeyCard({ desk }: { desk: Desk }) {
  const task = useTask();
  const on = useFetched(() => hasPasskey(desk.medicalId), [desk]);
  const [password, setPassword] = useState('');
  const add = () =>
    task.run(async () => {
      await addPasskey(desk, password);
      setPassword('');
      on.again();
      toast(say('passkey.added'));
    });
  const remove = () =>
    task.run(async () => {
      await removePasskey(desk);
      on.again();
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
      {on.value ? (
        <p>
          <Status mood="good">{say('passkey.on')}</Status>
        </p>
      ) : (
        <PasswordField label={say('login.password')} value={password} onValue={setPassword} autocomplete="current-password" />
      )}
      <ProblemPanel trouble={task.trouble} />
      {on.value ? (
        <ActionButton busy={task.busy} kind="secondary" onClick={() => void remove()}>
          {say('passkey.remove')}
        </ActionButton>
      ) : (
        <ActionButton busy={task.busy}>{say('passkey.add')}</ActionButton>
      )}
    </form>
  );
}
