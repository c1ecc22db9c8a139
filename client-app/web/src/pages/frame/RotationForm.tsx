// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { ActionButton } from '../../components/ActionButton';
import { ChainProgress } from '../../components/ChainProgress';
import { Page } from '../../components/Page';
import { PasswordField } from '../../components/PasswordField';
import { ProblemPanel } from '../../components/ProblemPanel';
import { hasAuthenticator } from '../../jobs/account';
import { rotate, type Rotated } from '../../jobs/rotate';
import { say } from '../../language/say';
import { useFetched } from './fetched';
import { OneTimeCode } from './OneTimeCode';
import { lock } from './session';
import { useTask } from './task';

/** Asks for what new keys need: the password, and a code where an authenticator is on. */
export function RotationForm({ desk, onRotated }: { desk: Desk; onRotated: (rotated: Rotated) => void }) {
  const task = useTask();
  const guarded = useFetched(() => hasAuthenticator(desk), [desk]);
  const [password, setPassword] = useState('');
  const [oneTimeCode, setOneTimeCode] = useState('');
  const submit = () =>
    task.run(async (watching) =>
      onRotated(await rotate(desk, { password, ...(oneTimeCode && { secondFactor: oneTimeCode }) }, watching)),
    );
  return (
    <Page title={say('rotate.title')} intro={say('rotate.intro')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p class="note">{say('rotate.passkey')}</p>
        <PasswordField label={say('login.password')} value={password} onValue={setPassword} autocomplete="current-password" />
        {guarded.value === true && <OneTimeCode value={oneTimeCode} onValue={setOneTimeCode} />}
        {task.trouble?.kind === 'mistyped' ? (
          <ProblemPanel trouble={task.trouble} />
        ) : (
          <ProblemPanel trouble={task.trouble ?? guarded.trouble} kept={say('rotate.kept')}>
            <button type="button" class="secondary" onClick={lock}>
              {say('rotate.logIn')}
            </button>
          </ProblemPanel>
        )}
        <ChainProgress progress={task.progress} />
        <ActionButton busy={task.busy}>{say('rotate.submit')}</ActionButton>
      </form>
    </Page>
  );
}
