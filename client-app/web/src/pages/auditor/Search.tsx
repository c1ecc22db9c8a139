// SPDX-License-Identifier: Apache-2.0
import { useMemo, useState } from 'preact/hooks';
import { EmptyState } from '../../components/EmptyState';
import { Page } from '../../components/Page';
import { Status } from '../../components/Status';
import { ask, EVERYTHING } from '../../jobs/auditing/query';
import { say } from '../../language/say';
import { number } from '../../language/dates';
import type { PageProps } from '../page';
import { More, useMore } from '../reading/More';
import { Checking } from './Checking';
import { useCoverage } from './checking';
import { EventTable } from './EventTable';
import { QueryForm } from './QueryForm';

/** Everything that the blocks say of records, patients and actors, over what this browser checked. */
export default function Search({ desk }: PageProps) {
  const checking = useCoverage(desk);
  const [query, setQuery] = useState(EVERYTHING);
  const events = useMemo(() => checking.coverage?.blocks.flatMap((block) => block.events) ?? [], [checking.coverage]);
  const found = useMemo(() => ask(events, query), [events, query]);
  const more = useMore(found);
  return (
    <Page title={say('auditor.nav.search')} intro={say('auditor.search.intro')}>
      <QueryForm query={query} onQuery={setQuery} />
      <Checking checking={checking} />
      {checking.coverage && (
        <>
          {checking.coverage.findings.length > 0 && (
            <p>
              <Status mood="bad">{say('auditor.search.findings', { count: checking.coverage.findings.length })}</Status>
            </p>
          )}
          <p role="status">{say('auditor.search.found', { count: found.length, shown: number(found.length), all: number(events.length) })}</p>
          {found.length === 0 ? (
            <EmptyState icon="search" title={say('auditor.search.none')} />
          ) : (
            <EventTable caption={say('auditor.search.caption')} desk={desk} events={more.shown} />
          )}
          <More {...more} />
        </>
      )}
    </Page>
  );
}
