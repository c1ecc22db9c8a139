// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { ActionButton } from '../../components/ActionButton';
import { ChainProgress } from '../../components/ChainProgress';
import { DocumentViewer } from '../../components/DocumentViewer';
import { Icon } from '../../components/Icon';
import { ProblemPanel } from '../../components/ProblemPanel';
import { openRecord, type Opened } from '../../jobs/open';
import type { Entry } from '../../jobs/records';
import { say } from '../../language/say';
import { TakeAway } from '../frame/TakeAway';
import { useTask } from '../frame/task';
import { VersionSelect } from './VersionSelect';

/** The document: recorded as read, then shown. Nothing is shown before that, nor when anything about it does not hold. */
export function OpenRecord({ desk, entry }: { desk: Desk; entry: Entry }) {
  const task = useTask();
  const [version, setVersion] = useState(entry.versions);
  const [opened, setOpened] = useState<Opened | null>(null);
  const { record } = entry;
  const open = () => {
    setOpened(null);
    void task.run(async (watching) => setOpened(await openRecord(desk, { record, version }, watching)));
  };
  return (
    <section class="card" aria-labelledby="document">
      <h2 id="document">{say('patient.document')}</h2>
      {entry.versions > 1 && <VersionSelect version={version} versions={entry.versions} onVersion={(chosen) => (setVersion(chosen), setOpened(null))} />}
      {!opened && (
        <>
          <p>{say('patient.open.before')}</p>
          <ActionButton busy={task.busy} onClick={open}>
            <Icon name="eye" /> {say('patient.open')}
          </ActionButton>
        </>
      )}
      <ChainProgress progress={task.progress} />
      <ProblemPanel trouble={task.trouble} kept={say('patient.open.kept')} />
      {opened && (
        <>
          <p class="recorded" role="status">
            {say('patient.open.recorded', { block: opened.block })}
          </p>
          <DocumentViewer bytes={opened.bytes} title={opened.card.title} />
          <TakeAway desk={desk} opened={opened} purpose={null} />
        </>
      )}
      <div class="links">
        {entry.author === desk.medicalId && <a href={`/app/records/add?record=${record}`}>{say('patient.add.version')}</a>}
        <a href={`/app/check/${record}/${version}`}>{say('patient.check.link')}</a>
      </div>
    </section>
  );
}
