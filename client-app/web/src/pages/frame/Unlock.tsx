// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { ActionButton } from '../../components/ActionButton';
import { ChainProgress } from '../../components/ChainProgress';
import { Page } from '../../components/Page';
import { PasswordField } from '../../components/PasswordField';
import { ProblemPanel } from '../../components/ProblemPanel';
import { logIn } from '../../jobs/logIn';
import { hasPasskey, logInWithPasskey } from '../../jobs/passkey';
import { say } from '../../language/say';
import { useFetched } from './fetched';
import { Later } from './Later';
import { useSecondFactor } from './secondFactor';
import { enter } from './session';
import { leave } from './session';
import { useTask } from './task';

/** After the page was locked: the password alone leads back to where one was. */
export function Unlock({ medicalId }: { medicalId: string }) {
  const task = useTask();
  const [password, setPassword] = useState('');
  const secondFactor = useSecondFactor();
  const passkey = useFetched(() => hasPasskey(medicalId), [medicalId]);

  const submit = () =>
    task.run((watching) => secondFactor.asking(async (given) => enter(await logIn({ who: medicalId, password, ...given }, watching))));

  const withPasskey = () => task.run(() => secondFactor.asking(async (given) => enter(await logInWithPasskey(medicalId, given.secondFactor))));

  return (
    <Page title={say('unlock.title')} intro={say('unlock.intro')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <input type="text" name="username" value={medicalId} autocomplete="username" hidden readOnly />
        <PasswordField label={say('login.password')} value={password} onValue={setPassword} autocomplete="current-password" />
        {secondFactor.field}
        <ProblemPanel trouble={task.trouble} />
        <ChainProgress progress={task.progress} />
        <Later task={task} />
        <div class="buttons">
          <ActionButton busy={task.busy}>{say('unlock.submit')}</ActionButton>
          {passkey.value && (
            <button type="button" class="secondary" onClick={() => void withPasskey()}>
              {say('passkey.unlock')}
            </button>
          )}
          <button type="button" class="secondary outline" onClick={() => void leave()}>
            {say('unlock.other')}
          </button>
        </div>
      </form>
    </Page>
  );
}
