// SPDX-License-Identifier: Apache-2.0
import { EmptyState } from '../../components/EmptyState';
import { Page } from '../../components/Page';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Skeleton } from '../../components/Skeleton';
import { ownUploads } from '../../jobs/ownUploads';
import { patientNames } from '../../jobs/patientNames';
import { moment } from '../../language/dates';
import { say } from '../../language/say';
import { useFetched } from '../frame/fetched';
import { heard } from '../frame/news';
import type { PageProps } from '../page';
import { kindWords } from '../frame/kinds';
import { More, useMore } from '../reading/More';
import { PatientName } from '../reading/PatientName';

/** What the doctor put into patients' vaults. */
export default function Uploads({ desk }: PageProps) {
  const fetched = useFetched(() => Promise.all([ownUploads(desk), patientNames(desk)]), [desk, heard.value]);
  const [entries = [], names = {}] = fetched.value ?? [];
  const more = useMore(entries);
  return (
    <Page title={say('doctor.nav.uploads')} intro={say('doctor.uploads.intro')}>
      <ProblemPanel trouble={fetched.trouble} onAgain={fetched.again} />
      {!fetched.value && !fetched.trouble && <Skeleton lines={4} />}
      {fetched.value && entries.length === 0 && <EmptyState icon="upload" title={say('doctor.uploads.none')} />}
      <ul class="rows">
        {more.shown.map((entry) => (
          <li key={entry.record} class="row">
            <div>
              <a class="row-link" href={`/app/patients/${entry.patient}/records/${entry.record}`}>
                <bdi>{entry.card?.title ?? say('reading.record')}</bdi>
              </a>
              <small>
                {[entry.card && kindWords(entry.card.type), entry.time && moment(entry.time)].filter(Boolean).join(' · ')}
              </small>
            </div>
            <PatientName patient={entry.patient} name={names[entry.patient]} />
          </li>
        ))}
      </ul>
      <More {...more} />
    </Page>
  );
}
