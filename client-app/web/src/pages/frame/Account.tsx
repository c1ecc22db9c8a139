// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { Details } from '../../components/Details';
import { Page } from '../../components/Page';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Skeleton } from '../../components/Skeleton';
import { readAccount, type Account as Profile } from '../../jobs/account';
import { canUsePasskeys } from '../../jobs/passkey';
import { say } from '../../language/say';
import type { PageProps } from '../page';
import { AccountForm } from './AccountForm';
import { AuthenticatorCard } from './AuthenticatorCard';
import { ChangePasswordForm } from './ChangePasswordForm';
import { PasskeyCard } from './PasskeyCard';
import { useTask } from './task';
import { ThemeCard } from './ThemeCard';
import { VaultCodeCard } from './VaultCodeCard';

/** One's own name and e-mail, password, kit and keys. */
export default function Account({ desk }: PageProps) {
  const task = useTask();
  const [profile, setProfile] = useState<Profile | null>(null);
  useEffect(() => {
    void task.run(async () => setProfile(await readAccount(desk)));
  }, [desk]);
  return (
    <Page title={say('nav.account')} intro={say('account.intro')}>
      <ProblemPanel trouble={task.trouble} />
      {profile ? <AccountForm desk={desk} profile={profile} onSaved={setProfile} /> : !task.trouble && <Skeleton lines={4} />}
      <ChangePasswordForm desk={desk} />
      <section class="card">
        <h2>{say('kit.new')}</h2>
        <p>{say('kit.new.why')}</p>
        <p>
          <a href="/app/account/kit">{say('kit.make')}</a>
        </p>
      </section>
      <VaultCodeCard desk={desk} />
      <section class="card">
        <h2>{say('rotate.title')}</h2>
        <p>{say('rotate.why')}</p>
        <p>
          <a href="/app/account/keys">{say('rotate.title')}</a>
        </p>
      </section>
      <AuthenticatorCard desk={desk} />
      <ThemeCard />
      {canUsePasskeys() && <PasskeyCard desk={desk} />}
      <Details
        facts={[
          { name: say('kit.medicalId'), value: desk.medicalId },
          { name: say('account.fingerprint'), value: desk.fingerprint },
        ]}
      />
    </Page>
  );
}
