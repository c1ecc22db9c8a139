// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { ActionButton } from '../../components/ActionButton';
import { Field } from '../../components/Field';
import { ProblemPanel } from '../../components/ProblemPanel';
import { toast } from '../../components/Toasts';
import { namePatient } from '../../jobs/patientNames';
import { say } from '../../language/say';
import { useTask } from '../frame/task';

/** What the reader calls a patient, for himself alone. */
export function NamePatient({ desk, patient, name, onNamed }: { desk: Desk; patient: string; name: string; onNamed: () => void }) {
  const task = useTask();
  const [typed, setTyped] = useState(name);
  const keep = async () => {
    if (!(await task.run(async () => void (await namePatient(desk, patient, typed))))) return;
    toast(say('reading.name.kept'));
    onNamed();
  };
  return (
    <details class="quiet">
      <summary>{say(name === '' ? 'reading.name.give' : 'reading.name.change')}</summary>
      <form
        class="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <Field label={say('reading.name')} hint={say('reading.name.hint')} value={typed} onValue={setTyped} autocomplete="off" />
        <ActionButton busy={task.busy} kind="secondary">
          {say('save')}
        </ActionButton>
      </form>
      <ProblemPanel trouble={task.trouble} />
    </details>
  );
}
