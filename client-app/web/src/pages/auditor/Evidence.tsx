// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { ActionButton } from '../../components/ActionButton';
import { Page } from '../../components/Page';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Status } from '../../components/Status';
import { evidencePack } from '../../jobs/auditing/evidence';
import { number, size } from '../../language/dates';
import { say } from '../../language/say';
import { save } from '../frame/save';
import { useTask } from '../frame/task';
import type { PageProps } from '../page';
import { Checking } from './Checking';
import { useCoverage } from './checking';

/** Everything in one file, for somebody who believes neither this browser nor this app. */
export default function Evidence({ desk }: PageProps) {
  const checking = useCoverage(desk);
  const task = useTask();
  const [packed, setPacked] = useState({ done: 0, of: 0 });
  const [bytes, setBytes] = useState<number | null>(null);
  const { coverage } = checking;
  const pack = () =>
    task.run(async () => {
      if (coverage === null) return;
      const file = await evidencePack(desk, coverage, (done, of) => setPacked({ done, of }));
      save(file, `carevault-${new Date().toISOString().slice(0, 10)}.zip`);
      setBytes(file.size);
    });
  return (
    <Page title={say('auditor.nav.evidence')} intro={say('auditor.evidence.intro')}>
      <Checking checking={checking} />
      {coverage && (
        <section class="card" aria-label={say('auditor.nav.evidence')}>
          <p>{say('auditor.evidence.what', { last: number(coverage.height - 1), count: coverage.findings.length })}</p>
          <p>{say('auditor.evidence.how')}</p>
          <pre class="identifier" dir="ltr" tabIndex={0}>
            scripts/audit verify chain --genesis {desk.fingerprint}
          </pre>
          {task.busy && <progress value={packed.done} max={packed.of || 1} aria-label={say('auditor.evidence.submit')} />}
          <ProblemPanel trouble={task.trouble} />
          {bytes !== null && !task.busy && (
            <p>
              <Status mood="good">{say('auditor.evidence.done', { size: size(bytes) })}</Status>
            </p>
          )}
          <ActionButton busy={task.busy} onClick={() => void pack()}>
            {say('auditor.evidence.submit')}
          </ActionButton>
        </section>
      )}
    </Page>
  );
}
