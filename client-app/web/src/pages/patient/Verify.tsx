// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { ActionButton } from '../../components/ActionButton';
import { Details } from '../../components/Details';
import { ProblemPanel } from '../../components/ProblemPanel';
import { ProofPanel } from '../../components/ProofPanel';
import { verifyEvent, type Proof } from '../../jobs/verify';
import { say } from '../../language/say';
import { useTask } from '../frame/task';
import type { Happening } from './events';
import { combined, proofLines } from './proof';

/** Checks a line of the log in this browser, from the bytes of its block; of a group, every line. */
export function Verify({ desk, happening }: { desk: Desk; happening: Happening }) {
  const task = useTask();
  const [proof, setProof] = useState<Proof | null>(null);
  const verify = () =>
    task.run(async () => {
      const proofs: Proof[] = [];
      for (const event of happening.events) proofs.push(await verifyEvent(desk, event));
      setProof(combined(proofs));
    });
  return (
    <div class="verify">
      <ActionButton busy={task.busy} kind="outline" onClick={() => void verify()}>
        {say('patient.verify')}
      </ActionButton>
      <ProblemPanel trouble={task.trouble} onAgain={() => void verify()} />
      {proof && (
        <ProofPanel lines={proofLines(proof, happening.event.actor === desk.medicalId)} milliseconds={proof.milliseconds}>
          <Details
            facts={proof.blocks.flatMap((block) => [
              { name: say('patient.block'), value: String(block.number) },
              { name: say('patient.hash'), value: block.hash },
              { name: say('patient.previousHash'), value: block.previousHash },
            ])}
          />
        </ProofPanel>
      )}
    </div>
  );
}
