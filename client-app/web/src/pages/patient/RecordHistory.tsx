// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Skeleton } from '../../components/Skeleton';
import { activity } from '../../jobs/activity';
import { say } from '../../language/say';
import { useFetched } from '../frame/fetched';
import { heard } from '../frame/news';
import { happenings } from './events';
import { useFacts } from './facts';
import { HappeningList } from './HappeningList';

/** What happened with one record: who added it, who opened it, who was refused. */
export function RecordHistory({ desk, record }: { desk: Desk; record: string }) {
  const facts = useFacts(desk);
  const log = useFetched(() => activity(desk), [desk, record, heard.value]);
  return (
    <section aria-labelledby="history">
      <h2 id="history">{say('patient.record.history')}</h2>
      <ProblemPanel trouble={log.trouble} onAgain={log.again} />
      {!log.value && !log.trouble && <Skeleton />}
      {log.value && <HappeningList desk={desk} facts={facts} happenings={happenings(log.value.filter((event) => event.record === record))} />}
    </section>
  );
}
