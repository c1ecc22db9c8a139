// SPDX-License-Identifier: Apache-2.0
import { Page } from '../../components/Page';
import { say } from '../../language/say';
import type { Role } from '../../model/medicalId';
import type { PageProps } from '../page';
import { InvitationList } from './InvitationList';
import { InviteMany } from './InviteMany';
import { InviteOne } from './InviteOne';
import { useSheets } from './keptSheets';
import { Sheets } from './Sheets';

/** Whom an organisation's administrator and the solution administrator may invite. */
const ROLES: Record<string, Role[]> = { h: ['p', 'd', 'i'], s: ['a', 's'] };

/** Inviting one or many, the sheets to hand out, and what became of earlier invitations. */
export default function Invitations({ desk }: PageProps) {
  const sheets = useSheets(desk);
  return (
    <Page title={say('administrator.nav.invitations')} intro={say('administrator.invitations.intro')}>
      <Sheets sheets={sheets} />
      <div class="not-printed">
        <InviteOne desk={desk} roles={ROLES[desk.role] ?? []} onInvited={sheets.add} />
        {desk.role === 'h' && <InviteMany desk={desk} onInvited={sheets.add} />}
        <InvitationList desk={desk} fresh={sheets.lines.length} />
      </div>
    </Page>
  );
}
