// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { ActionButton } from '../../components/ActionButton';
import { Page } from '../../components/Page';
import { PasswordField } from '../../components/PasswordField';
import { logInWithFile } from '../../jobs/logIn';
import { say } from '../../language/say';
import { ChosenFile } from './ChosenFile';
import { useEntering } from './entering';

/** Logging in with the file that the command line keeps; nothing of it stays on this device. */
export default function KeyringFile() {
  const entering = useEntering();
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const submit = () => entering.by((given, watching) => logInWithFile({ file: file as File, passphrase, ...given }, watching));
  return (
    <Page title={say('keyringFile.title')} intro={say('keyringFile.intro')}>
      <ChosenFile file={file} onFile={setFile} disabled={entering.task.busy} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <PasswordField label={say('login.password')} value={passphrase} onValue={setPassphrase} autocomplete="current-password" />
        {entering.shown}
        <ActionButton busy={entering.task.busy} disabled={!file}>
          {say('login.submit')}
        </ActionButton>
      </form>
      <p>
        <a href="/app">{say('back.login')}</a>
      </p>
    </Page>
  );
}
