// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { EmptyState } from '../../components/EmptyState';
import { Page } from '../../components/Page';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Skeleton } from '../../components/Skeleton';
import { organisations, type ListedOrganisation } from '../../jobs/lists';
import { say } from '../../language/say';
import { InviteOne } from '../administrator/InviteOne';
import { useSheets } from '../administrator/keptSheets';
import { Sheets } from '../administrator/Sheets';
import { useFetched } from '../frame/fetched';
import type { PageProps } from '../page';
import { AdministratorRow } from './AdministratorRow';
import { OrganisationChoice } from './OrganisationChoice';

/** Each organisation's administrators: assigning one is inviting him, de-assigning one is for good. */
export default function Administrators({ desk }: PageProps) {
  const fetched = useFetched(() => organisations(desk), [desk]);
  const sheets = useSheets(desk);
  const [chosen, setChosen] = useState('');
  const all = fetched.value ?? [];
  const organisation = all.find(({ msp }) => msp === chosen) ?? all[0];
  return (
    <Page title={say('solution.nav.administrators')} intro={say('solution.administrators.intro')}>
      <Sheets sheets={sheets} />
      <div class="not-printed">
        <ProblemPanel trouble={fetched.trouble} onAgain={fetched.again} />
        {!fetched.value && !fetched.trouble && <Skeleton lines={4} />}
        {organisation && (
          <>
            <OrganisationChoice organisations={all} chosen={organisation.msp} onChosen={setChosen} />
            <section class="card" aria-labelledby="assigned">
              <h2 id="assigned">{say('solution.assigned')}</h2>
              {organisation.administrators.length === 0 && <EmptyState icon="users" title={say('solution.assigned.none')} />}
              <Assigned organisation={organisation} desk={desk} again={fetched.again} />
            </section>
            <InviteOne
              key={organisation.msp}
              desk={desk}
              roles={['h']}
              organisation={organisation.msp}
              onInvited={sheets.add}
            />
          </>
        )}
      </div>
    </Page>
  );
}

function Assigned({ organisation, desk, again }: { organisation: ListedOrganisation; desk: PageProps['desk']; again: () => void }) {
  return (
    <ul class="rows">
      {organisation.administrators.map(({ id, joined }) => (
        <AdministratorRow key={id} desk={desk} member={id} joined={joined} onGone={again} />
      ))}
    </ul>
  );
}
