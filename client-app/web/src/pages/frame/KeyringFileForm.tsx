// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { ActionButton } from '../../components/ActionButton';
import { PasswordField } from '../../components/PasswordField';
import { logInWithFile } from '../../jobs/logIn';
import { say } from '../../language/say';
import { ChosenFile } from './ChosenFile';
import { useEntering } from './entering';

/** A way in by the file that the command line keeps; `children` are buttons beside its own. */
export function KeyringFileForm({ action, children }: { action: string; children?: ComponentChildren }) {
  const entering = useEntering();
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const submit = () => entering.by((given, watching) => logInWithFile({ file: file as File, passphrase, ...given }, watching));
  return (
    <>
      <ChosenFile file={file} onFile={setFile} disabled={entering.task.busy} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <PasswordField label={say('login.password')} value={passphrase} onValue={setPassphrase} autocomplete="current-password" />
        {entering.shown}
        <div class="buttons">
          <ActionButton busy={entering.task.busy} disabled={!file}>
            {action}
          </ActionButton>
          {children}
        </div>
      </form>
    </>
  );
}
