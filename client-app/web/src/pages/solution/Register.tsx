// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { Page } from '../../components/Page';
import type { InvitedLine } from '../../jobs/invitationList';
import { say } from '../../language/say';
import { Sheets } from '../administrator/Sheets';
import type { PageProps } from '../page';
import { RegisterForm } from './RegisterForm';

/** A new organisation: its names, its root certificates, and the invitation of its first administrator. */
export default function Register({ desk }: PageProps) {
  const [fresh, setFresh] = useState<InvitedLine[]>([]);
  return (
    <Page title={say('solution.register')} intro={say('solution.register.intro')}>
      <Sheets lines={fresh} onDone={() => setFresh([])} />
      <div class="not-printed">
        <RegisterForm desk={desk} onRegistered={(line) => setFresh((others) => [...others, line])} />
      </div>
    </Page>
  );
}
