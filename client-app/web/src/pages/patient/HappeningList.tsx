// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { Timeline } from '../../components/Timeline';
import type { Happening } from './events';
import type { Facts } from './facts';
import { HappeningRow } from './HappeningRow';
import { Paged } from './Paged';

/** Rows of the log by day. */
export function HappeningList({ desk, facts, happenings }: { desk: Desk; facts: Facts; happenings: Happening[] }) {
  return (
    <Paged items={happenings}>
      {(shown) => (
        <Timeline
          entries={shown.map((happening) => ({
            key: happening.key,
            time: happening.event.time,
            content: <HappeningRow desk={desk} facts={facts} happening={happening} />,
          }))}
        />
      )}
    </Paged>
  );
}
