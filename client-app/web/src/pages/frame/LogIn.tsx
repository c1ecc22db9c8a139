// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { ActionButton } from '../../components/ActionButton';
import { ChainProgress } from '../../components/ChainProgress';
import { Field } from '../../components/Field';
import { Page } from '../../components/Page';
import { PasswordField } from '../../components/PasswordField';
import { ProblemPanel } from '../../components/ProblemPanel';
import { knownMembers, logIn } from '../../jobs/logIn';
import { say } from '../../language/say';
import { isProblem } from '../../model/problem';
import { Later } from './Later';
import { OneTimeCode } from './OneTimeCode';
import { enter } from './session';
import { useTask } from './task';

/** Logging in: two fields; a third and a fourth only where they are needed. */
export function LogIn() {
  const task = useTask();
  const [who, setWho] = useState('');
  const [password, setPassword] = useState('');
  const [vaultCode, setVaultCode] = useState('');
  const [oneTimeCode, setOneTimeCode] = useState('');
  const [asked, setAsked] = useState({ vaultCode: false, oneTimeCode: false });
  useEffect(() => {
    void knownMembers().then((members) => members[0] && setWho(members[0].medicalId));
  }, []);

  const submit = async () => {
    const form = { who: who.trim(), password, ...(vaultCode && { vaultCode }), ...(oneTimeCode && { secondFactor: oneTimeCode }) };
    await task.run(async (watching) => {
      try {
        enter(await logIn(form, watching));
      } catch (thrown) {
        // Not a failure: one more question.
        if (isProblem(thrown, 'VAULT_CODE_NEEDED')) setAsked((now) => ({ ...now, vaultCode: true }));
        else if (isProblem(thrown, 'SECOND_FACTOR_NEEDED')) setAsked((now) => ({ ...now, oneTimeCode: true }));
        else throw thrown;
      }
    });
  };

  return (
    <Page title={say('login.title')} intro={say('login.intro')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field label={say('login.who')} value={who} onValue={setWho} autocomplete="username" code required />
        <PasswordField label={say('login.password')} value={password} onValue={setPassword} autocomplete="current-password" />
        {asked.vaultCode && (
          <Field
            label={say('login.vaultCode')}
            hint={say('login.vaultCode.hint')}
            value={vaultCode}
            onValue={setVaultCode}
            code
            required
          />
        )}
        {asked.oneTimeCode && <OneTimeCode value={oneTimeCode} onValue={setOneTimeCode} />}
        <ProblemPanel trouble={task.trouble} />
        <ChainProgress progress={task.progress} />
        <Later task={task} />
        <ActionButton busy={task.busy}>{say('login.submit')}</ActionButton>
      </form>
      <p>
        <a href="/app/lost-password">{say('login.lost')}</a>
      </p>
      <p>
        <a href="/app/keyring-file">{say('login.file')}</a>
      </p>
      <p>{say('login.join')}</p>
    </Page>
  );
}
