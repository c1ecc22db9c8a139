// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { ActionButton } from '../../components/ActionButton';
import { Field } from '../../components/Field';
import { ProblemPanel } from '../../components/ProblemPanel';
import { toast } from '../../components/Toasts';
import { saveAccount, type Account } from '../../jobs/account';
import { say } from '../../language/say';
import { useTask } from './task';

interface Props {
  desk: Desk;
  profile: Account;
  onSaved: (profile: Account) => void;
}

/** Name and e-mail, sealed at one's own organisation and nowhere else. */
export function AccountForm({ desk, profile, onSaved }: Props) {
  const task = useTask();
  const [name, setName] = useState(profile.name);
  const [email, setEmail] = useState(profile.email);
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        void task.run(async () => {
          onSaved(await saveAccount(desk, { ...profile, name: name.trim(), email: email.trim() }));
          toast(say('account.saved'));
        });
      }}
    >
      <h2>{say('account.person')}</h2>
      <Field label={say('join.name')} value={name} onValue={setName} autocomplete="name" required />
      <Field label={say('join.email')} type="email" value={email} onValue={setEmail} autocomplete="email" required />
      <ProblemPanel trouble={task.trouble} />
      <ActionButton busy={task.busy}>{say('save')}</ActionButton>
    </form>
  );
}
