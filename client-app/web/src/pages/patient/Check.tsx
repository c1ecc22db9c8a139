// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { FileDrop } from '../../components/FileDrop';
import { Page } from '../../components/Page';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Status } from '../../components/Status';
import { compareFile } from '../../jobs/verify';
import { say } from '../../language/say';
import { plainText } from '../../model/plainText';
import { useTask } from '../frame/task';
import type { PageProps } from '../page';

/** Whether a file is exactly the one that was recorded; a printed page's QR code leads here. The file stays on this device. */
export default function Check({ desk, params }: PageProps) {
  const { record = '', version = '' } = params;
  const task = useTask();
  const [result, setResult] = useState<{ name: string; same: boolean } | null>(null);
  const compare = (file: File) => {
    setResult(null);
    void task.run(async () => setResult({ name: plainText(file.name), same: await compareFile(desk, { record, version: Number(version), file }) }));
  };
  return (
    <Page title={say('patient.check.title')} intro={say('patient.check.intro')}>
      <FileDrop onFile={compare} disabled={task.busy} />
      <ProblemPanel trouble={task.trouble} />
      <div role="status">
        {result && (
          <p class={`result ${result.same ? 'result-good' : 'result-bad'}`}>
            <Status mood={result.same ? 'good' : 'bad'}>{say(result.same ? 'patient.check.same' : 'patient.check.different', { file: result.name })}</Status>
          </p>
        )}
      </div>
      <p>
        <a href={`/app/records/${record}`}>{say('patient.check.record')}</a>
      </p>
    </Page>
  );
}
