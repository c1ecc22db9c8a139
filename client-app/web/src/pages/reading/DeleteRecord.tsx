// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { tombstone } from '../../jobs/tombstone';
import { say } from '../../language/say';
import { ForGood } from '../frame/ForGood';

/** Deletes a record for good, once its title was typed. */
export function DeleteRecord({ desk, record, title, onDone }: { desk: Desk; record: string; title: string; onDone: () => void }) {
  return (
    <ForGood
      title={say('reading.delete')}
      icon="trash"
      sentence={say('reading.delete.sentence')}
      action={say('reading.delete.submit')}
      done={say('reading.delete.done')}
      word={title}
      job={(watching) => tombstone(desk, record, watching)}
      onDone={onDone}
    />
  );
}
