// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { ActionButton } from '../../components/ActionButton';
import { Page } from '../../components/Page';
import { PasswordField } from '../../components/PasswordField';
import { logIn } from '../../jobs/logIn';
import { hasPasskey, logInWithPasskey } from '../../jobs/passkey';
import { say } from '../../language/say';
import { useEntering } from './entering';
import { useFetched } from './fetched';
import { leave } from './session';

/** After the page was locked, or the session ended: the password alone leads back to where one was. */
export function Unlock({ medicalId, ended }: { medicalId: string; ended: boolean }) {
  const entering = useEntering();
  const [password, setPassword] = useState('');
  const passkey = useFetched(() => hasPasskey(medicalId), [medicalId]);

  const withPassword = () => entering.by((given, watching) => logIn({ who: medicalId, password, ...given }, watching));
  const withPasskey = () => entering.by((given, watching) => logInWithPasskey(medicalId, given.secondFactor, watching));

  return (
    <Page title={say('unlock.title')} intro={say(ended ? 'unlock.ended' : 'unlock.intro')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void withPassword();
        }}
      >
        <input type="text" name="username" value={medicalId} autocomplete="username" hidden readOnly />
        <PasswordField label={say('login.password')} value={password} onValue={setPassword} autocomplete="current-password" />
        {entering.shown}
        <div class="buttons">
          <ActionButton busy={entering.task.busy}>{say('unlock.submit')}</ActionButton>
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
