// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { ActionButton } from '../../components/ActionButton';
import { ProblemPanel } from '../../components/ProblemPanel';
import { QrCode } from '../../components/QrCode';
import { showVaultCode } from '../../jobs/recover';
import { say } from '../../language/say';
import { useTask } from './task';

/** The vault code that this device keeps, for the member's next device. */
export function VaultCodeCard({ desk }: { desk: Desk }) {
  const task = useTask();
  const [code, setCode] = useState<string | null>(null);
  return (
    <section class="card">
      <h2>{say('kit.vaultCode')}</h2>
      <p>{say('vaultCode.why')}</p>
      <ProblemPanel trouble={task.trouble} />
      {code ? (
        <>
          <p class="identifier code">{code}</p>
          <QrCode text={code} label={say('kit.qr')} />
        </>
      ) : (
        <ActionButton busy={task.busy} kind="secondary" onClick={() => void task.run(async () => setCode(await showVaultCode(desk)))}>
          {say('vaultCode.show')}
        </ActionButton>
      )}
    </section>
  );
}
