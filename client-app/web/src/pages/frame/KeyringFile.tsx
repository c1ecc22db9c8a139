// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { ActionButton } from '../../components/ActionButton';
import { FileDrop } from '../../components/FileDrop';
import { Page } from '../../components/Page';
import { PasswordField } from '../../components/PasswordField';
import { ProblemPanel } from '../../components/ProblemPanel';
import { logInWithFile } from '../../jobs/logIn';
import { say } from '../../language/say';
import { useSecondFactor } from './secondFactor';
import { enter } from './session';
import { useTask } from './task';

/** Logging in with the file that the command line keeps; nothing of it stays on this device. */
export default function KeyringFile() {
  const task = useTask();
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const secondFactor = useSecondFactor();
  const submit = () => task.run(() => secondFactor.asking(async (given) => enter(await logInWithFile({ file: file as File, passphrase, ...given }))));
  return (
    <Page title={say('keyringFile.title')} intro={say('keyringFile.intro')}>
      <FileDrop onFile={setFile} disabled={task.busy} />
      {file && <p role="status">{say('recover.chosen', { file: file.name })}</p>}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <PasswordField label={say('login.password')} value={passphrase} onValue={setPassphrase} autocomplete="current-password" />
        {secondFactor.field}
        <ProblemPanel trouble={task.trouble} />
        <ActionButton busy={task.busy} disabled={!file}>
          {say('login.submit')}
        </ActionButton>
      </form>
      <p>
        <a href="/app">{say('back.login')}</a>
      </p>
    </Page>
  );
}
