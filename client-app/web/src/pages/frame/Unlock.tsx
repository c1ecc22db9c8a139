// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { ActionButton } from '../../components/ActionButton';
import { ChainProgress } from '../../components/ChainProgress';
import { Page } from '../../components/Page';
import { PasswordField } from '../../components/PasswordField';
import { ProblemPanel } from '../../components/ProblemPanel';
import { logIn } from '../../jobs/logIn';
import { canUsePasskeys, logInWithPasskey } from '../../jobs/passkey';
import { say } from '../../language/say';
import { isProblem } from '../../model/problem';
import { Later } from './Later';
import { OneTimeCode } from './OneTimeCode';
import { enter, leave } from './session';
import { useTask } from './task';

/** After the page was locked: the password alone leads back to where one was. */
export function Unlock({ medicalId }: { medicalId: string }) {
  const task = useTask();
  const [password, setPassword] = useState('');
  const [oneTimeCode, setOneTimeCode] = useState<string | null>(null);

  const submit = () =>
    task.run(async (watching) => {
      try {
        enter(await logIn({ who: medicalId, password, ...(oneTimeCode && { secondFactor: oneTimeCode }) }, watching));
      } catch (thrown) {
        if (!isProblem(thrown, 'SECOND_FACTOR_NEEDED')) throw thrown;
        setOneTimeCode('');
      }
    });

  const withPasskey = () => task.run(async () => enter(await logInWithPasskey(medicalId, oneTimeCode || undefined)));

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
        {oneTimeCode !== null && <OneTimeCode value={oneTimeCode} onValue={setOneTimeCode} />}
        <ProblemPanel trouble={task.trouble} />
        <ChainProgress progress={task.progress} />
        <Later task={task} />
        <div class="buttons">
          <ActionButton busy={task.busy}>{say('unlock.submit')}</ActionButton>
          {canUsePasskeys() && (
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
