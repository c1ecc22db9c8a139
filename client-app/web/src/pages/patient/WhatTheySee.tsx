// SPDX-License-Identifier: Apache-2.0
import { EmptyState } from '../../components/EmptyState';
import { Page } from '../../components/Page';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Skeleton } from '../../components/Skeleton';
import { AccessStrip } from '../../components/AccessStrip';
import { readPerson } from '../../jobs/names';
import { whatCanSee } from '../../jobs/sight';
import { say } from '../../language/say';
import { useFetched } from '../frame/fetched';
import { PersonOf } from '../frame/PersonOf';
import type { PageProps } from '../page';
import { RecordTimeline } from './RecordTimeline';
import { SharingRow } from './SharingRow';
import { whoAt } from './wording';

/** What exactly somebody can see today, and by which sharings; each can be stopped here. */
export default function WhatTheySee({ desk, params }: PageProps) {
  const member = params['member'] as string;
  const person = useFetched(() => readPerson(desk, member), [desk, member]);
  const sight = useFetched(() => whatCanSee(desk, member), [desk, member]);
  const count = sight.value?.records.length ?? 0;
  return (
    <Page title={say('patient.sight.title', { who: person.value ? whoAt(person.value) : say('patient.somebody') })}>
      <p>
        <PersonOf desk={desk} medicalId={member} />
      </p>
      <ProblemPanel trouble={person.trouble ?? sight.trouble} onAgain={sight.again} />
      {!sight.value && !sight.trouble && <Skeleton lines={5} />}
      {sight.value && <AccessStrip mood={count > 0 ? 'good' : 'plain'} sentence={say('patient.sight.count', { count })} />}
      {sight.value?.sharings.length === 0 && (
        <EmptyState icon="lock" title={say('patient.sight.none')}>
          <a class="button" href={`/app/sharing/new?with=${member}`}>
            {say('patient.share')}
          </a>
        </EmptyState>
      )}
      {sight.value && sight.value.sharings.length > 0 && (
        <ul class="rows card">
          {sight.value.sharings.map((sharing) => (
            <SharingRow key={sharing.consent} desk={desk} sharing={sharing} onEnded={sight.again} />
          ))}
        </ul>
      )}
      {count > 0 && <RecordTimeline desk={desk} records={sight.value?.records ?? []} />}
    </Page>
  );
}
