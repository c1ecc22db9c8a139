// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { WhenSeen } from '../../components/WhenSeen';
import type { Listed } from '../../jobs/records';
import { day } from '../../language/dates';
import { say } from '../../language/say';
import { useEntry } from './entries';

interface Props {
  desk: Desk;
  listed: Listed;
  chosen: boolean;
  onChosen: (record: string, chosen: boolean) => void;
}

/** One record that may be chosen; a deleted one is not offered. */
export function RecordChoice({ desk, listed, chosen, onChosen }: Props) {
  const [seen, setSeen] = useState(false);
  const { entry } = useEntry(desk, listed, seen);
  if (entry?.status === 'tombstoned') return null;
  return (
    <WhenSeen onSeen={() => setSeen(true)}>
      <label class="record-choice">
        <input type="checkbox" checked={chosen} disabled={!entry} onChange={(event) => onChosen(listed.record, event.currentTarget.checked)} />
        <span>
          <bdi>{entry ? (entry.card?.title ?? say('patient.record.unread')) : '…'}</bdi>
          {listed.time && <small>{day(listed.time)}</small>}
        </span>
      </label>
    </WhenSeen>
  );
}
