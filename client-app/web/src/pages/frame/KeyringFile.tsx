// SPDX-License-Identifier: Apache-2.0
import { Page } from '../../components/Page';
import { say } from '../../language/say';
import { KeyringFileForm } from './KeyringFileForm';

/** Logging in with the file that the command line keeps; nothing of it stays on this device. */
export default function KeyringFile() {
  return (
    <Page title={say('keyringFile.title')} intro={say('keyringFile.intro')}>
      <KeyringFileForm action={say('login.submit')} />
      <p>
        <a href="/app">{say('back.login')}</a>
      </p>
    </Page>
  );
}
