// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { ActionButton } from '../../components/ActionButton';
import { ChainProgress } from '../../components/ChainProgress';
import { Field } from '../../components/Field';
import { FileDrop } from '../../components/FileDrop';
import { ProblemPanel } from '../../components/ProblemPanel';
import { SentencePreview } from '../../components/SentencePreview';
import { inDays, type InvitedLine } from '../../jobs/invitationList';
import { registerOrganisation } from '../../jobs/people';
import { isMsp } from '../../model/identifiers';
import { say } from '../../language/say';
import { Days } from '../administrator/Days';
import { useTask } from '../frame/task';

/** What will change is said before it is signed. */
export function RegisterForm({ desk, onRegistered }: { desk: Desk; onRegistered: (line: InvitedLine) => Promise<void> }) {
  const task = useTask();
  const [name, setName] = useState('');
  const [msp, setMsp] = useState('');
  const [roots, setRoots] = useState<{ name: string; pem: string }[]>([]);
  const [days, setDays] = useState(14);
  const complete = name.trim() !== '' && isMsp(msp) && roots.length > 0;
  const add = async (file: File) => setRoots([...roots, { name: file.name, pem: await file.text() }]);
  const register = () =>
    task.run(async (watching) => {
      const form = { msp, name: name.trim(), roots: roots.map(({ pem }) => pem), expires: inDays(days) };
      await onRegistered({ ...(await registerOrganisation(desk, form, watching)), name: form.name, role: 'h' });
      setRoots([]);
    });
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        void register();
      }}
    >
      <Field label={say('solution.register.name')} value={name} onValue={setName} autocomplete="off" required />
      <Field label={say('solution.register.msp')} hint={say('solution.register.msp.hint')} value={msp} onValue={setMsp} autocomplete="off" required />
      <p>{say('solution.register.roots')}</p>
      <FileDrop onFile={(file) => void add(file)} disabled={task.busy} />
      <ul>
        {roots.map((root) => (
          <li key={root.name}>
            <bdi>{root.name}</bdi>
          </li>
        ))}
      </ul>
      <Days days={days} onDays={setDays} />
      {complete && <SentencePreview sentence={say('solution.register.sentence', { name: name.trim(), msp, count: roots.length })} />}
      <ChainProgress progress={task.progress} />
      <ProblemPanel trouble={task.trouble} undone={say('reading.kept')} />
      <ActionButton busy={task.busy} disabled={!complete}>
        {say('solution.register.submit')}
      </ActionButton>
    </form>
  );
}
