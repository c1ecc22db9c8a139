// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { ActionButton } from '../../components/ActionButton';
import { ChainProgress } from '../../components/ChainProgress';
import { Field } from '../../components/Field';
import { Page } from '../../components/Page';
import { ProblemPanel } from '../../components/ProblemPanel';
import { join, type Invitation, type Joined } from '../../jobs/join';
import { say, type Sentence } from '../../language/say';
import { network } from './network';
import { NewPassword } from './NewPassword';
import { passwordTrouble } from './password';
import { useTask } from './task';

/** What a newcomer types: the keys are made when the button is pressed, here. */
export function Newcomer({ invitation, onJoined }: { invitation: Invitation; onJoined: (joined: Joined) => void }) {
  const task = useTask();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [chosen, setChosen] = useState({ password: '', again: '' });
  const [error, setError] = useState<string | null>(null);

  const submit = async () => {
    const wrong = passwordTrouble(chosen.password, chosen.again);
    setError(wrong);
    if (wrong) return;
    await task.run(async (watching) =>
      onJoined(await join({ invitation, name: name.trim(), email: email.trim(), password: chosen.password }, watching)),
    );
  };

  const organisation = network.value?.organisation ?? '';
  return (
    <Page title={say('join.title')} intro={say('join.intro', { organisation, role: say(`role.${invitation.role}` as Sentence) })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field label={say('join.name')} hint={say('join.name.hint')} value={name} onValue={setName} autocomplete="name" required />
        <Field label={say('join.email')} hint={say('join.email.hint')} type="email" value={email} onValue={setEmail} autocomplete="email" required />
        <NewPassword value={chosen} onValue={setChosen} error={error} />
        {invitation.network === null && <p class="note">{say('join.network.unknown')}</p>}
        <ProblemPanel trouble={task.trouble} {...(!task.trouble?.code.startsWith('INVITATION') && { kept: say('join.kept') })} />
        <ChainProgress progress={task.progress} />
        <ActionButton busy={task.busy}>{say('join.submit')}</ActionButton>
      </form>
    </Page>
  );
}
