// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { ActionButton } from '../../components/ActionButton';
import { ChainProgress } from '../../components/ChainProgress';
import { Choices } from '../../components/Choices';
import { Field } from '../../components/Field';
import { ProblemPanel } from '../../components/ProblemPanel';
import { inDays, type InvitedLine } from '../../jobs/invitationList';
import { invite } from '../../jobs/people';
import type { Role } from '../../model/medicalId';
import { say } from '../../language/say';
import { useTask } from '../frame/task';
import { Days } from './Days';

interface Props {
  desk: Desk;
  roles: Role[];
  /** The MSP id of the organisation that gets an administrator, for role h. */
  organisation?: string;
  onInvited: (line: InvitedLine) => void;
}

/** Invites one person. */
export function InviteOne({ desk, roles, organisation, onInvited }: Props) {
  const task = useTask();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>(roles[0] as Role);
  const [days, setDays] = useState(14);
  const send = () =>
    task.run(async (watching) => {
      const form = { role, expires: inDays(days), ...(organisation !== undefined && { organisation }) };
      onInvited({ ...(await invite(desk, form, watching)), name: name.trim(), role });
      setName('');
    });
  return (
    <section class="card" aria-labelledby="invite-one">
      <h2 id="invite-one">{say('administrator.invite')}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Field label={say('administrator.invite.name')} hint={say('administrator.invite.name.hint')} value={name} onValue={setName} autocomplete="off" />
        {roles.length > 1 && (
          <Choices legend={say('administrator.role')} options={roles.map((value) => ({ value, label: say(`role.${value}`) }))} value={role} onValue={setRole} />
        )}
        <Days days={days} onDays={setDays} />
        <ChainProgress progress={task.progress} />
        <ProblemPanel trouble={task.trouble} undone={say('reading.kept')} />
        <ActionButton busy={task.busy}>{say('administrator.invite.submit')}</ActionButton>
      </form>
    </section>
  );
}
