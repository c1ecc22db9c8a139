// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { AccessStrip } from '../../components/AccessStrip';
import { ActionButton } from '../../components/ActionButton';
import { ChainProgress } from '../../components/ChainProgress';
import { Choices } from '../../components/Choices';
import { ProblemPanel } from '../../components/ProblemPanel';
import { openRecord, type Opened } from '../../jobs/open';
import type { Entry } from '../../jobs/records';
import type { Consent } from '../../model/documents';
import type { Purpose } from '../../model/terms';
import { say } from '../../language/say';
import { useTask } from '../frame/task';
import { rightNow } from './clock';
import { OpenedDocument } from './OpenedDocument';
import { purposesFor } from './standing';

/** The way to a document, as long as its patient shares it; what was opened goes from the page with the sharing. */
export function OpenDocument({ desk, entry, consents }: { desk: Desk; entry: Entry; consents: Consent[] }) {
  const purposes = purposesFor(consents, entry.record, rightNow());
  if (entry.patient !== desk.medicalId && purposes.length === 0) {
    return <AccessStrip mood="bad" sentence={say('reading.open.none')} />;
  }
  return <Shared desk={desk} entry={entry} purposes={purposes} />;
}

/** Opens a document in place. The access is recorded first; nothing is shown when the bytes are not what their author signed. */
function Shared({ desk, entry, purposes }: { desk: Desk; entry: Entry; purposes: Purpose[] }) {
  const [chosen, setChosen] = useState<Purpose | null>(null);
  const purpose = purposes.find((one) => one === chosen) ?? purposes[0] ?? null;
  const [version, setVersion] = useState(entry.versions);
  const [opened, setOpened] = useState<Opened | null>(null);
  const task = useTask();
  const open = async () => {
    setOpened(null);
    const form = { record: entry.record, version, ...(purpose !== null && { purpose }) };
    await task.run(async (watching) => setOpened(await openRecord(desk, form, watching)));
  };
  return (
    <section class="card" aria-labelledby="open">
      <h2 id="open">{say('reading.open')}</h2>
      {purposes.length > 1 && (
        <Choices
          legend={say('reading.open.why')}
          options={purposes.map((value) => ({ value, label: say(`purpose.${value}`) }))}
          value={purpose}
          onValue={setChosen}
        />
      )}
      {entry.versions > 1 && <Versions count={entry.versions} version={version} onVersion={setVersion} />}
      {purpose !== null && <p>{say('reading.open.recorded', { why: say(`purpose.${purpose}`) })}</p>}
      {task.busy && <p role="status">{say('reading.open.recording')}</p>}
      <ChainProgress progress={task.progress} />
      <ProblemPanel trouble={task.trouble} onAgain={() => void open()} />
      {opened ? (
        <OpenedDocument desk={desk} opened={opened} purpose={purpose} />
      ) : (
        <ActionButton busy={task.busy} onClick={() => void open()}>
          {say('reading.open.submit')}
        </ActionButton>
      )}
    </section>
  );
}

function Versions({ count, version, onVersion }: { count: number; version: number; onVersion: (version: number) => void }) {
  const all = Array.from({ length: count }, (_, at) => count - at);
  return (
    <label>
      {say('reading.open.version')}
      <select value={String(version)} onChange={(event) => onVersion(Number(event.currentTarget.value))}>
        {all.map((one) => (
          <option key={one} value={String(one)}>
            {say('reading.open.versionNumber', { number: one })}
          </option>
        ))}
      </select>
    </label>
  );
}
