// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { DataTable, type Column } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Skeleton } from '../../components/Skeleton';
import { Status, type Mood } from '../../components/Status';
import { invitations, type ListedInvitation } from '../../jobs/lists';
import { moment } from '../../language/dates';
import { say } from '../../language/say';
import { useFetched } from '../frame/fetched';
import { More, useMore } from '../reading/More';

const MOODS: Record<ListedInvitation['status'], Mood> = { open: 'wait', used: 'good', expired: 'bad', withdrawn: 'bad' };

/** What became of every invitation, the newest first. `fresh` counts those that were just made. */
export function InvitationList({ desk, fresh }: { desk: Desk; fresh: number }) {
  const fetched = useFetched(() => everyInvitation(desk), [desk, fresh]);
  const more = useMore(fetched.value ?? []);
  return (
    <div class="card">
      <h2>{say('administrator.invitations')}</h2>
      <ProblemPanel trouble={fetched.trouble} onAgain={fetched.again} />
      {!fetched.value && !fetched.trouble && <Skeleton />}
      {fetched.value?.length === 0 && <EmptyState icon="link" title={say('administrator.invitations.none')} />}
      {more.shown.length > 0 && (
        <DataTable caption={say('administrator.invitations')} columns={columns()} rows={more.shown} keyOf={({ hash }) => hash} />
      )}
      <More {...more} />
    </div>
  );
}

function columns(): Column<ListedInvitation>[] {
  return [
    { key: 'role', title: say('administrator.role'), cell: ({ role }) => say(`role.${role}`) },
    { key: 'status', title: say('administrator.status'), cell: ({ status }) => <Status mood={MOODS[status]}>{say(`administrator.invitation.${status}`)}</Status> },
    { key: 'expires', title: say('administrator.expires'), cell: ({ expires }) => moment(expires) },
    { key: 'member', title: say('administrator.invitation.member'), cell: ({ member }) => member && <span class="identifier">{member}</span> },
  ];
}

async function everyInvitation(desk: Desk): Promise<ListedInvitation[]> {
  const found: ListedInvitation[] = [];
  let after: string | null | undefined;
  do {
    const page = await invitations(desk, after ?? undefined);
    found.push(...page.items);
    after = page.next;
  } while (after);
  return found.reverse();
}
