// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { Page } from '../../components/Page';
import type { InvitedLine } from '../../jobs/invitationList';
import { say } from '../../language/say';
import type { Role } from '../../model/medicalId';
import type { PageProps } from '../page';
import { InvitationList } from './InvitationList';
import { InviteMany } from './InviteMany';
import { InviteOne } from './InviteOne';
import { Sheets } from './Sheets';

/** Whom an organisation's administrator and the solution administrator may invite. */
const ROLES: Record<string, Role[]> = { h: ['p', 'd', 'i'], s: ['a', 's'] };

/** Inviting one or many, the sheets to hand out, and what became of earlier invitations. */
export default function Invitations({ desk }: PageProps) {
  const [fresh, setFresh] = useState<InvitedLine[]>([]);
  const add = (line: InvitedLine) => setFresh((others) => [...others, line]);
  return (
    <Page title={say('administrator.nav.invitations')} intro={say('administrator.invitations.intro')}>
      <Sheets lines={fresh} onDone={() => setFresh([])} />
      <div class="not-printed">
        <InviteOne desk={desk} roles={ROLES[desk.role] ?? []} onInvited={add} />
        {desk.role === 'h' && <InviteMany desk={desk} onInvited={add} />}
        <InvitationList desk={desk} fresh={fresh.length} />
      </div>
    </Page>
  );
}
