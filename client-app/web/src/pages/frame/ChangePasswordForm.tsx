// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { ActionButton } from '../../components/ActionButton';
import { PasswordField } from '../../components/PasswordField';
import { ProblemPanel } from '../../components/ProblemPanel';
import { toast } from '../../components/Toasts';
import { changePassword } from '../../jobs/recover';
import { say } from '../../language/say';
import { NewPassword } from './NewPassword';
import { passwordTrouble } from './password';
import { useTask } from './task';

const NOTHING = { password: '', again: '' };

/** Another password for the same keys. */
export function ChangePasswordForm({ desk }: { desk: Desk }) {
  const task = useTask();
  const [former, setFormer] = useState('');
  const [chosen, setChosen] = useState(NOTHING);
  const [error, setError] = useState<string | null>(null);

  const submit = async () => {
    const wrong = passwordTrouble(chosen.password, chosen.again);
    setError(wrong);
    if (wrong) return;
    const done = await task.run(() => changePassword(desk, { former, password: chosen.password }));
    if (!done) return;
    setFormer('');
    setChosen(NOTHING);
    toast(say('password.changed'));
  };

  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2>{say('password.change')}</h2>
      <PasswordField label={say('password.former')} value={former} onValue={setFormer} autocomplete="current-password" />
      <NewPassword value={chosen} onValue={setChosen} error={error} />
      <ProblemPanel trouble={task.trouble} />
      <ActionButton busy={task.busy}>{say('password.change')}</ActionButton>
    </form>
  );
}
