// SPDX-License-Identifier: Apache-2.0
import type { Column } from '../../components/DataTable';
import { Status } from '../../components/Status';
import { day } from '../../language/dates';
import { say } from '../../language/say';
import { endsSoon, type Colleague } from './everybody';

/** How a member stands in the table. */
export function memberColumns(): Column<Colleague>[] {
  return [
    { key: 'person', title: say('administrator.person'), cell: who },
    { key: 'role', title: say('administrator.role'), cell: ({ role }) => say(`role.${role}`) },
    { key: 'joined', title: say('administrator.joined'), cell: ({ joined }) => day(joined) },
    { key: 'certificate', title: say('administrator.certificate'), cell: certificate },
    { key: 'status', title: say('administrator.status'), cell: status },
  ];
}

function who({ id, name }: Colleague) {
  return (
    <a href={`/app/people/${id}`}>
      {name !== null && <bdi class="person-name">{name}</bdi>}
      <small class="identifier">{id}</small>
    </a>
  );
}

function certificate(member: Colleague) {
  if (member.certificateEnds === null) return <small>{say('administrator.certificate.unseen')}</small>;
  return endsSoon(member, new Date()) ? <Status mood="wait">{day(member.certificateEnds)}</Status> : day(member.certificateEnds);
}

function status({ status }: Colleague) {
  return <Status mood={status === 'active' ? 'good' : 'bad'}>{say(`administrator.status.${status}`)}</Status>;
}
