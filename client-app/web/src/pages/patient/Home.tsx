// SPDX-License-Identifier: Apache-2.0
import { Page } from '../../components/Page';
import { readAccount } from '../../jobs/account';
import { say } from '../../language/say';
import { useFetched } from '../frame/fetched';
import type { PageProps } from '../page';
import { CutOff } from './CutOff';
import { Recent } from './Recent';
import { Waiting } from './Waiting';
import { WhoCanSee } from './WhoCanSee';

/** What a patient wants to know in five seconds: who can see my records, who waits for me, what happened. */
export default function Home({ desk }: PageProps) {
  const { value: account } = useFetched(() => readAccount(desk), [desk]);
  const name = firstName(account?.name ?? '');
  return (
    <Page title={say('patient.greeting', { part: partOfDay(new Date()), named: name ? 'yes' : 'no', name })}>
      <CutOff desk={desk} />
      <div class="blocks">
        <WhoCanSee desk={desk} />
        <Waiting desk={desk} />
        <Recent desk={desk} />
      </div>
    </Page>
  );
}

function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? '';
}

function partOfDay(now: Date): 'morning' | 'afternoon' | 'evening' {
  if (now.getHours() < 12) return 'morning';
  return now.getHours() < 18 ? 'afternoon' : 'evening';
}
