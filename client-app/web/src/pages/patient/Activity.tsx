// SPDX-License-Identifier: Apache-2.0
import { useEffect, useMemo, useState } from 'preact/hooks';
import { EmptyState } from '../../components/EmptyState';
import { Icon } from '../../components/Icon';
import { Page } from '../../components/Page';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Skeleton } from '../../components/Skeleton';
import { markRead } from '../../jobs/account';
import { activity } from '../../jobs/activity';
import { say } from '../../language/say';
import { useFetched } from '../frame/fetched';
import { heard, unread } from '../frame/news';
import type { PageProps } from '../page';
import { ActivityFilter, EVERYTHING } from './ActivityFilter';
import { happenings } from './events';
import { useFacts } from './facts';
import { HappeningList } from './HappeningList';
import { useSought } from './sought';

/** Everything that happened with one's records, newest first. Two organisations answer for it: nobody can leave a line out. */
export default function Activity({ desk }: PageProps) {
  const log = useFetched(() => activity(desk), [desk, heard.value]);
  const facts = useFacts(desk);
  const [filter, setFilter] = useState(EVERYTHING);
  const all = useMemo(() => happenings(log.value ?? []), [log.value]);
  const sought = useSought(desk, facts, all, filter);
  useEffect(() => {
    const newest = Math.max(0, ...(log.value ?? []).map(({ block }) => block ?? 0));
    unread.value = []; // who reads the log has read what the bell rang for
    if (newest > 0) markRead(desk, newest).catch(() => undefined); // only the mark of what is new; the next visit sets it again
  }, [desk, log.value]);
  return (
    <Page title={say('patient.activity.title')} intro={say('patient.activity.intro')}>
      <p>
        <a href="/app/activity/chain">
          <Icon name="link" /> {say('patient.chain.link')}
        </a>
      </p>
      <ProblemPanel trouble={log.trouble} onAgain={log.again} />
      {!log.value && !log.trouble && <Skeleton lines={6} />}
      {log.value?.length === 0 && <EmptyState icon="activity" title={say('home.nothingHappened')} />}
      {all.length > 0 && (
        <>
          <ActivityFilter filter={filter} onFilter={setFilter} found={sought.length} />
          <section aria-labelledby="log">
            <h2 id="log" class="seen-by-readers-only">
              {say('patient.activity.byDay')}
            </h2>
            <HappeningList desk={desk} facts={facts} happenings={sought} />
          </section>
        </>
      )}
    </Page>
  );
}
