// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { Timeline } from '../../components/Timeline';
import type { Listed } from '../../jobs/records';
import { say } from '../../language/say';
import { Paged } from './Paged';
import { RecordLine } from './RecordLine';

/** Records by date, the newest first; each opens its card when it comes into view. */
export function RecordTimeline({ desk, records }: { desk: Desk; records: Listed[] }) {
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline" class="seen-by-readers-only">
        {say('patient.records.byDate')}
      </h2>
      <Paged items={records}>
        {(shown) => (
          <Timeline
            entries={shown.map((listed) => ({
              key: listed.record,
              time: listed.time ?? new Date(0).toISOString(),
              content: <RecordLine desk={desk} listed={listed} />,
            }))}
          />
        )}
      </Paged>
    </section>
  );
}
