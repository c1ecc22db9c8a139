// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'preact/hooks';
import { DataTable, type Column } from '../../components/DataTable';
import { Page } from '../../components/Page';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Skeleton } from '../../components/Skeleton';
import { Status } from '../../components/Status';
import { organisations, type ListedOrganisation } from '../../jobs/lists';
import { day, number } from '../../language/dates';
import { say } from '../../language/say';
import { useFetched } from '../frame/fetched';
import type { PageProps } from '../page';
import { heights } from './heights';

const EVERY = 5_000;

/** Is every peer at the same height? Looked at again every few seconds. */
export default function Organisations({ desk }: PageProps) {
  const fetched = useFetched(() => organisations(desk), [desk]);
  useEffect(() => {
    const timer = setInterval(fetched.again, EVERY);
    return () => clearInterval(timer);
  }, [fetched.again]);
  const rows = fetched.value ?? [];
  const seen = heights(rows);
  return (
    <Page title={say('solution.nav.organisations')} intro={say('solution.organisations.intro')}>
      <ProblemPanel trouble={fetched.trouble} onAgain={fetched.again} />
      {!fetched.value && !fetched.trouble && <Skeleton lines={4} />}
      {fetched.value && (
        <p role="status">
          <Status mood={seen.kind === 'level' ? 'good' : seen.kind === 'apart' ? 'wait' : 'bad'}>
            {say(`solution.heights.${seen.kind}`, { height: number(seen.highest), count: seen.silent })}
          </Status>
        </p>
      )}
      {rows.length > 0 && (
        <DataTable caption={say('solution.nav.organisations')} columns={columns(seen.highest)} rows={rows} keyOf={({ msp }) => msp} />
      )}
    </Page>
  );
}

function columns(highest: number): Column<ListedOrganisation>[] {
  return [
    { key: 'name', title: say('solution.organisation'), cell: named },
    { key: 'registered', title: say('solution.registered'), cell: ({ registered }) => day(registered) },
    { key: 'administrators', title: say('solution.nav.administrators'), numeric: true, cell: ({ administrators }) => number(administrators.length) },
    { key: 'height', title: say('solution.height'), numeric: true, cell: ({ height }) => peer(height, highest) },
  ];
}

function named({ name, msp }: ListedOrganisation) {
  return (
    <>
      <bdi>{name}</bdi> <small class="identifier">{msp}</small>
    </>
  );
}

function peer(height: number | null, highest: number) {
  if (height === null) return <Status mood="bad">{say('solution.height.silent')}</Status>;
  if (height < highest) return <Status mood="wait">{say('solution.height.behind', { height: number(height), behind: highest - height })}</Status>;
  return <Status mood="good">{number(height)}</Status>;
}
