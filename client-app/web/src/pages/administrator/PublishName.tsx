// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { ActionButton } from '../../components/ActionButton';
import { Field } from '../../components/Field';
import { ProblemPanel } from '../../components/ProblemPanel';
import { toast } from '../../components/Toasts';
import { publishName } from '../../jobs/names';
import { say } from '../../language/say';
import { useTask } from '../frame/task';

/** Signs a staff member's name, so that patients of every organisation can find and recognise him. */
export function PublishName({ desk, medicalId, name, onPublished }: { desk: Desk; medicalId: string; name: string | null; onPublished: () => void }) {
  const task = useTask();
  const [typed, setTyped] = useState(name ?? '');
  const publish = async () => {
    if (!(await task.run(() => publishName(desk, { medicalId, name: typed })))) return;
    toast(say('administrator.name.done'));
    onPublished();
  };
  return (
    <section class="card" aria-labelledby="name">
      <h2 id="name">{say('administrator.name')}</h2>
      <p>{say('administrator.name.intro')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void publish();
        }}
      >
        <Field label={say('administrator.name.field')} hint={say('administrator.name.hint')} value={typed} onValue={setTyped} autocomplete="off" required />
        <ProblemPanel trouble={task.trouble} undone={say('reading.kept')} />
        <ActionButton busy={task.busy} disabled={typed.trim() === ''}>
          {say('administrator.name.submit')}
        </ActionButton>
      </form>
    </section>
  );
}
