// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { ActionButton } from '../../components/ActionButton';
import { Page } from '../../components/Page';
import { PasswordField } from '../../components/PasswordField';
import { ProblemPanel } from '../../components/ProblemPanel';
import { makeKit, type SafeKeepings } from '../../jobs/kit';
import { say } from '../../language/say';
import { useTask } from './task';

/** Asks for the password, because unlocked keys cannot be taken out again. */
export function KitForm({ desk, onMade }: { desk: Desk; onMade: (made: SafeKeepings) => void }) {
  const task = useTask();
  const [password, setPassword] = useState('');
  return (
    <Page title={say('kit.new')} intro={say('kit.new.why')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void task.run(async () => onMade(await makeKit(desk, password)));
        }}
      >
        <PasswordField label={say('login.password')} value={password} onValue={setPassword} autocomplete="current-password" />
        <ProblemPanel trouble={task.trouble} />
        <ActionButton busy={task.busy}>{say('kit.make')}</ActionButton>
      </form>
    </Page>
  );
}
