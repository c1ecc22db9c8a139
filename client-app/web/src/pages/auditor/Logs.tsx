// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { EmptyState } from '../../components/EmptyState';
import { Field } from '../../components/Field';
import { Page } from '../../components/Page';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Skeleton } from '../../components/Skeleton';
import { consentsForMe } from '../../jobs/requests';
import { say } from '../../language/say';
import { useFetched } from '../frame/fetched';
import { heard } from '../frame/news';
import type { PageProps } from '../page';
import { rightNow } from '../reading/clock';
import { FindPatient } from '../reading/FindPatient';
import { More, useMore } from '../reading/More';
import { isInForce } from '../reading/standing';
import { RequestRow } from '../reading/RequestRow';

/** Whose logs the auditor asked for, and which patients let him look. */
export default function Logs({ desk }: PageProps) {
  const fetched = useFetched(() => consentsForMe(desk), [desk, heard.value]);
  const [text, setText] = useState('');
  const now = rightNow();
  const found = (fetched.value ?? []).filter(({ actions, patient }) => actions.includes('audit-log') && patient.includes(text.trim().toLowerCase()));
  const more = useMore(found);
  return (
    <Page title={say('auditor.nav.logs')} intro={say('auditor.logs.intro')}>
      <FindPatient />
      {(fetched.value?.length ?? 0) > 0 && <Field label={say('auditor.logs.search')} type="search" value={text} onValue={setText} autocomplete="off" />}
      <ProblemPanel trouble={fetched.trouble} onAgain={fetched.again} />
      {!fetched.value && !fetched.trouble && <Skeleton />}
      {fetched.value && found.length === 0 && <EmptyState icon="eye" title={say('auditor.logs.none')} />}
      <ul class="rows">
        {more.shown.map((consent) => (
          <RequestRow key={consent.consent} consent={consent} name={undefined} inForce={isInForce(consent, now)} />
        ))}
      </ul>
      <More {...more} />
    </Page>
  );
}
