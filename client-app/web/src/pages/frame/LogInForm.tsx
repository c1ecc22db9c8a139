// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { ActionButton } from '../../components/ActionButton';
import { Field } from '../../components/Field';
import { PasswordField } from '../../components/PasswordField';
import { logIn } from '../../jobs/logIn';
import { say } from '../../language/say';
import { isProblem } from '../../model/problem';
import { useEntering } from './entering';

/** Two fields; a third and a fourth only where they are needed. */
export function LogInForm({ last }: { last: string }) {
  const entering = useEntering();
  const [who, setWho] = useState(last);
  const [password, setPassword] = useState('');
  const [vaultCode, setVaultCode] = useState<string | null>(null);

  const submit = () =>
    entering.by(async (given, watching) => {
      try {
        return await logIn({ who: who.trim(), password, ...(vaultCode && { vaultCode }), ...given }, watching);
      } catch (thrown) {
        if (!isProblem(thrown, 'VAULT_CODE_NEEDED')) throw thrown;
        // Not a failure: one more question.
        setVaultCode('');
        return null;
      }
    });

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field label={say('login.who')} value={who} onValue={setWho} autocomplete="username" code required />
      <PasswordField label={say('login.password')} value={password} onValue={setPassword} autocomplete="current-password" />
      {vaultCode !== null && (
        <Field label={say('login.vaultCode')} hint={say('login.vaultCode.hint')} value={vaultCode} onValue={setVaultCode} code required />
      )}
      {entering.shown}
      <ActionButton busy={entering.task.busy}>{say('login.submit')}</ActionButton>
    </form>
  );
}
