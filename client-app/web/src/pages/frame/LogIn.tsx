// SPDX-License-Identifier: Apache-2.0
import { Page } from '../../components/Page';
import { Skeleton } from '../../components/Skeleton';
import { knownMembers } from '../../jobs/logIn';
import { say } from '../../language/say';
import { useFetched } from './fetched';
import { KnownHere } from './KnownHere';
import { LogInForm } from './LogInForm';

/** Logging in, where whoever was here last need not type who he is. */
export function LogIn() {
  const members = useFetched(knownMembers, []);
  const last = members.value?.[0]?.medicalId ?? '';
  return (
    <Page title={say('login.title')} intro={say('login.intro')}>
      {/* Only now: a field that is filled in later would mix with what is being typed. */}
      {members.value || members.trouble ? <LogInForm key={last} last={last} /> : <Skeleton lines={4} />}
      <p>
        <a href="/app/lost-password">{say('login.lost')}</a>
      </p>
      <p>
        <a href="/app/keyring-file">{say('login.file')}</a>
      </p>
      <p>{say('login.join')}</p>
      {members.value && members.value.length > 0 && <KnownHere members={members.value} onForgotten={members.again} />}
    </Page>
  );
}
