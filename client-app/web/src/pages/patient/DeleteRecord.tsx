// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import type { Entry } from '../../jobs/records';
import { tombstone } from '../../jobs/tombstone';
import { say } from '../../language/say';
import { ForGood } from '../frame/ForGood';

/** Deletes a record for good, after its word was typed. */
export function DeleteRecord({ desk, entry, onDeleted }: { desk: Desk; entry: Entry; onDeleted: () => void }) {
  return (
    <div class="last">
      <ForGood
        title={say('patient.delete')}
        icon="trash"
        question={say('patient.delete.title', { title: entry.card?.title ?? say('patient.record') })}
        sentence={say('patient.delete.sentence')}
        action={say('patient.delete')}
        done={say('patient.delete.done')}
        word={say('patient.delete.word')}
        undone={say('patient.delete.kept')}
        job={(watching) => tombstone(desk, entry.record, watching)}
        onDone={onDeleted}
      />
    </div>
  );
}
