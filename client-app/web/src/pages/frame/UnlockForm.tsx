// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { ActionButton } from '../../components/ActionButton';
import { PasswordField } from '../../components/PasswordField';
import { logIn } from '../../jobs/logIn';
import { hasPasskey, logInWithPasskey } from '../../jobs/passkey';
import { say } from '../../language/say';
import { useEntering } from './entering';
import { useFetched } from './fetched';

/** The password alone, or a passkey, of somebody whose sealed keyring is on this device; `children` are more buttons. */
export function UnlockForm({ medicalId, children }: { medicalId: string; children: ComponentChildren }) {
  const entering = useEntering();
  const [password, setPassword] = useState('');
  const passkey = useFetched(() => hasPasskey(medicalId), [medicalId]);

  const withPassword = () => entering.by((given, watching) => logIn({ who: medicalId, password, ...given }, watching));
  const withPasskey = () => entering.by((given, watching) => logInWithPasskey(medicalId, given.secondFactor, watching));

  return (
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
        {children}
      </div>
    </form>
  );
}
