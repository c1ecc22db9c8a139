// SPDX-License-Identifier: Apache-2.0
import { Page } from '../../components/Page';
import { Skeleton } from '../../components/Skeleton';
import { knownMembers } from '../../jobs/logIn';
import { say } from '../../language/say';
import { useFetched } from './fetched';
import { KeyringFileForm } from './KeyringFileForm';
import { leave } from './session';
import { UnlockForm } from './UnlockForm';

/** After the page was locked, or the session ended: what one came in with leads back to where one was. */
export function Unlock({ medicalId, ended }: { medicalId: string; ended: boolean }) {
  const members = useFetched(knownMembers, []);
  const isKnown = members.value?.some((one) => one.medicalId === medicalId);
  return (
    <Page title={say('unlock.title')} intro={say(ended ? 'unlock.ended' : 'unlock.intro')}>
      {!members.value && !members.trouble && <Skeleton lines={3} />}
      {isKnown && (
        <UnlockForm medicalId={medicalId}>
          <AsSomebodyElse />
        </UnlockForm>
      )}
      {/* Somebody who came with a keyring file left nothing here that a password would open. */}
      {(isKnown === false || members.trouble) && (
        <>
          <p>{say('unlock.file')}</p>
          <KeyringFileForm action={say('unlock.submit')}>
            <AsSomebodyElse />
          </KeyringFileForm>
        </>
      )}
    </Page>
  );
}

function AsSomebodyElse() {
  return (
    <button type="button" class="secondary outline" onClick={() => void leave()}>
      {say('unlock.other')}
    </button>
  );
}
