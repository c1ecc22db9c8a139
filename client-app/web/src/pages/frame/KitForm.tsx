// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { ActionButton } from '../../components/ActionButton';
import { PasswordField } from '../../components/PasswordField';
import { ProblemPanel } from '../../components/ProblemPanel';
import { toast } from '../../components/Toasts';
import type { RecoveryKit } from '../../jobs/join';
import { makeKit } from '../../jobs/recover';
import { say } from '../../language/say';
import { keptKit } from './kitOnPaper';
import { save } from './save';
import { useTask } from './task';
import { TypeBack } from './TypeBack';

/** A new recovery kit; asks for the password, because unlocked keys cannot be taken out again. */
export function KitForm({ desk }: { desk: Desk }) {
  const task = useTask();
  const [password, setPassword] = useState('');
  const [kit, setKit] = useState<RecoveryKit | null>(null);
  const kept = async () => {
    await keptKit(desk);
    setKit(null);
    toast(say('kit.kept'));
  };
  if (kit) {
    return (
      <section class="card">
        <h2>{say('kit.new')}</h2>
        <p>{say('kit.recoveryCode')}</p>
        <p class="identifier code">{kit.code}</p>
        <button type="button" onClick={() => save(kit.file, kit.fileName)}>
          {say('kit.save')}
        </button>
        <TypeBack code={kit.code} onTyped={() => void kept()} />
      </section>
    );
  }
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        void task.run(async () => {
          setKit(await makeKit(desk, password));
          setPassword('');
        });
      }}
    >
      <h2>{say('kit.new')}</h2>
      <p>{say('kit.new.why')}</p>
      <PasswordField label={say('login.password')} value={password} onValue={setPassword} autocomplete="current-password" />
      <ProblemPanel trouble={task.trouble} />
      <ActionButton busy={task.busy}>{say('kit.make')}</ActionButton>
    </form>
  );
}
