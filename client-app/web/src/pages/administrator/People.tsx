// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { Field } from '../../components/Field';
import { Page } from '../../components/Page';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Skeleton } from '../../components/Skeleton';
import { say } from '../../language/say';
import { useFetched } from '../frame/fetched';
import type { PageProps } from '../page';
import { More, useMore } from '../reading/More';
import { everybody, fits, type Colleague } from './everybody';
import { NearTheirEnd } from './NearTheirEnd';
import { memberColumns } from './memberColumns';
import { RoleFilter } from './RoleFilter';

/** Everybody of one's own organisation: who joined, whose certificate ends. */
export default function People({ desk }: PageProps) {
  const fetched = useFetched(() => everybody(desk), [desk]);
  const [text, setText] = useState('');
  const [role, setRole] = useState('');
  const found = (fetched.value ?? []).filter((one) => fits(one, text, role));
  const more = useMore<Colleague>(found);
  return (
    <Page title={say('administrator.nav.people')} intro={say('administrator.people.intro')}>
      <ProblemPanel trouble={fetched.trouble} onAgain={fetched.again} />
      {!fetched.value && !fetched.trouble && <Skeleton lines={5} />}
      {fetched.value && (
        <>
          <NearTheirEnd people={fetched.value} />
          <div class="filters">
            <Field label={say('administrator.search')} type="search" value={text} onValue={setText} autocomplete="off" />
            <RoleFilter role={role} onRole={setRole} />
          </div>
          {found.length === 0 ? (
            <EmptyState icon="users" title={say('administrator.people.none')} />
          ) : (
            <DataTable caption={say('administrator.nav.people')} columns={memberColumns()} rows={more.shown} keyOf={({ id }) => id} />
          )}
          <More {...more} />
        </>
      )}
    </Page>
  );
}
