// SPDX-License-Identifier: Apache-2.0
import { DataTable, type Column } from '../../components/DataTable';
import { Status, type Mood } from '../../components/Status';
import { isInvited, type Fate, type InvitationLine } from '../../jobs/invitationList';
import { say } from '../../language/say';
import { More, useMore } from '../reading/More';

const MOODS: Partial<Record<Fate, Mood>> = { ready: 'good', namesake: 'wait' };

/** What would become of every line of a list, before anything is sent. */
export function DryRun({ lines }: { lines: InvitationLine[] }) {
  const more = useMore(lines);
  const wrong = lines.filter((line) => !isInvited(line)).length;
  return (
    <>
      <p role="status">{say('administrator.many.told', { ready: lines.length - wrong, wrong })}</p>
      <DataTable caption={say('administrator.many.caption')} columns={columns()} rows={more.shown} keyOf={({ number }) => String(number)} />
      <More {...more} />
    </>
  );
}

function columns(): Column<InvitationLine>[] {
  return [
    { key: 'number', title: say('administrator.many.line'), numeric: true, cell: ({ number }) => number },
    { key: 'name', title: say('administrator.invite.name'), cell: ({ name }) => <bdi>{name}</bdi> },
    { key: 'role', title: say('administrator.role'), cell: ({ role }) => role && say(`role.${role}`) },
    { key: 'days', title: say('administrator.invite.days'), cell: ({ days }) => days && say('administrator.days', { days }) },
    {
      key: 'fate',
      title: say('administrator.many.fate'),
      cell: ({ fate }) => <Status mood={MOODS[fate] ?? 'bad'}>{say(`administrator.fate.${fate}`)}</Status>,
    },
  ];
}
