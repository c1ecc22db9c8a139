// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { ActionButton } from '../../components/ActionButton';
import { Field } from '../../components/Field';
import { ProblemPanel } from '../../components/ProblemPanel';
import { QrCode } from '../../components/QrCode';
import { Skeleton } from '../../components/Skeleton';
import { beginAuthenticator, confirmAuthenticator, endAuthenticator, hasAuthenticator } from '../../jobs/account';
import { say } from '../../language/say';
import { useFetched } from './fetched';
import { useTask } from './task';

/** Switches the second question at log-in on and off, each by a code of the authenticator. */
export function AuthenticatorCard({ desk }: { desk: Desk }) {
  const on = useFetched(() => hasAuthenticator(desk), [desk]);
  const task = useTask();
  const [begun, setBegun] = useState<{ secret: string; uri: string } | null>(null);
  const [code, setCode] = useState('');

  const submit = () =>
    task.run(async () => {
      await (begun ? confirmAuthenticator(desk, code) : endAuthenticator(desk, code));
      setBegun(null);
      setCode('');
      on.again();
    });

  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2>{say('authenticator.title')}</h2>
      <p>{say('authenticator.why')}</p>
      <ProblemPanel trouble={on.trouble ?? task.trouble} />
      {on.value === null && !on.trouble && <Skeleton lines={1} />}
      {begun && (
        <>
          <p>{say('authenticator.scan')}</p>
          <QrCode text={begun.uri} label={say('authenticator.qr')} />
          <p class="identifier code">{begun.secret}</p>
        </>
      )}
      {on.value === false && !begun ? (
        <ActionButton busy={task.busy} kind="secondary" onClick={() => void task.run(async () => setBegun(await beginAuthenticator(desk)))}>
          {say('authenticator.begin')}
        </ActionButton>
      ) : (
        on.value !== null && (
          <>
            <Field label={say('authenticator.code')} value={code} onValue={setCode} autocomplete="one-time-code" digits required />
            <ActionButton busy={task.busy}>{say(begun ? 'authenticator.confirm' : 'authenticator.end')}</ActionButton>
          </>
        )
      )}
    </form>
  );
}
