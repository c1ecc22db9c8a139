// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { ActionButton } from '../../components/ActionButton';
import { ChainProgress } from '../../components/ChainProgress';
import { Choices } from '../../components/Choices';
import { Field } from '../../components/Field';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Skeleton } from '../../components/Skeleton';
import { inDays, type InvitedLine } from '../../jobs/invitationList';
import { invite } from '../../jobs/people';
import type { Role } from '../../model/medicalId';
import { say } from '../../language/say';
import { useDraft } from '../frame/draft';
import { useTask } from '../frame/task';
import { Days } from './Days';

interface Props {
  desk: Desk;
  roles: Role[];
  /** The MSP id of the organisation that gets an administrator, for role h. */
  organisation?: string;
  onInvited: (line: InvitedLine) => Promise<void>;
}

/** Invites one person. */
export function InviteOne({ desk, roles, organisation, onInvited }: Props) {
  const task = useTask();
  const [draft, setDraft, forget] = useDraft(desk, `invite/${organisation ?? ''}`, { name: '', role: roles[0] as Role, days: 14 });
  if (draft === null) return <Skeleton lines={4} />;
  const { name, role, days } = draft;
  const send = () =>
    task.run(async (watching) => {
      const form = { role, expires: inDays(days), ...(organisation !== undefined && { organisation }) };
      await onInvited({ ...(await invite(desk, form, watching)), name: name.trim(), role });
      forget();
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
        <Field label={say('administrator.invite.name')} hint={say('administrator.invite.name.hint')} value={name} onValue={(typed) => setDraft({ ...draft, name: typed })} autocomplete="off" />
        {roles.length > 1 && (
          <Choices legend={say('administrator.role')} options={roles.map((value) => ({ value, label: say(`role.${value}`) }))} value={role} onValue={(chosen) => setDraft({ ...draft, role: chosen })} />
        )}
        <Days days={days} onDays={(chosen) => setDraft({ ...draft, days: chosen })} />
        <ChainProgress progress={task.progress} />
        <ProblemPanel trouble={task.trouble} undone={say('reading.kept')} />
        <ActionButton busy={task.busy}>{say('administrator.invite.submit')}</ActionButton>
      </form>
    </section>
  );
}
