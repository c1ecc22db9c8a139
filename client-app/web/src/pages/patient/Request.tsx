// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { Page } from '../../components/Page';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Skeleton } from '../../components/Skeleton';
import { readConsent } from '../../jobs/requests';
import { say } from '../../language/say';
import { useFetched } from '../frame/fetched';
import { PersonOf } from '../frame/PersonOf';
import type { PageProps } from '../page';
import { AnswerForm } from './AnswerForm';

/** A request: what is asked beside what would be given, to be narrowed, granted or declined. */
export default function Request({ desk, params }: PageProps) {
  const consent = params['consent'] as string;
  const request = useFetched(() => readConsent(desk, desk.medicalId, consent), [desk, consent]);
  const [answered, setAnswered] = useState<'granted' | 'declined' | null>(null);
  return (
    <Page title={say('patient.request.title')} {...(!answered && { intro: say('patient.request.intro') })}>
      {!answered && <ProblemPanel trouble={request.trouble} onAgain={request.again} />}
      {!request.value && !request.trouble && <Skeleton lines={6} />}
      {request.value && (
        <p class="asker">
          <PersonOf desk={desk} medicalId={request.value.grantee} />
        </p>
      )}
      {answered ? (
        <section class="card done" role="status">
          <p>{say(answered === 'granted' ? 'patient.request.granted' : 'patient.request.declined')}</p>
          <div class="buttons">
            <a class="button" href="/app/sharing">
              {say('patient.share.toSharing')}
            </a>
          </div>
        </section>
      ) : request.value?.status === 'requested' ? (
        <AnswerForm key={consent} desk={desk} request={request.value} onAnswered={setAnswered} />
      ) : (
        request.value && <p>{say('patient.request.over')}</p>
      )}
    </Page>
  );
}
