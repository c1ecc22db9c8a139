// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { Icon } from '../../components/Icon';
import { Status } from '../../components/Status';
import { WhenSeen } from '../../components/WhenSeen';
import type { Entry, Listed } from '../../jobs/records';
import { size } from '../../language/dates';
import { say } from '../../language/say';
import { useEntry } from './entries';
import { kindWords } from '../frame/kinds';

/** One record of a list: its title, its kind, and how often it was written. The place is kept before the card is open. */
export function RecordLine({ desk, listed }: { desk: Desk; listed: Listed }) {
  const [seen, setSeen] = useState(false);
  const { entry, trouble } = useEntry(desk, listed, seen);
  return (
    <WhenSeen onSeen={() => setSeen(true)}>
      <a class="record-line" href={`/app/records/${listed.record}`}>
        <Icon name="file" />
        {entry ? <Shown entry={entry} /> : trouble ? <Status mood="bad">{say('patient.record.altered')}</Status> : <Loading />}
      </a>
    </WhenSeen>
  );
}

// The link has a name from the start.
function Loading() {
  return (
    <span class="skeleton-line" aria-busy="true">
      <span class="seen-by-readers-only">{say('loading')}</span>
    </span>
  );
}

function Shown({ entry }: { entry: Entry }) {
  if (entry.status === 'tombstoned') return <Status mood="plain">{say('patient.record.deleted')}</Status>;
  if (!entry.card) return <Status mood="wait">{say('patient.record.unread')}</Status>;
  return (
    <span>
      <bdi class="record-title">{entry.card.title}</bdi>
      <small>
        {kindWords(entry.card.type)} · {size(entry.card.size)}
        {entry.versions > 1 && ` · ${say('patient.versions', { count: entry.versions })}`}
      </small>
    </span>
  );
}
