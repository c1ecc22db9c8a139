// SPDX-License-Identifier: Apache-2.0
import { AccessStrip } from '../../components/AccessStrip';
import { Page } from '../../components/Page';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Skeleton } from '../../components/Skeleton';
import { readPerson } from '../../jobs/names';
import { consentsForMe } from '../../jobs/requests';
import { say } from '../../language/say';
import { useFetched } from '../frame/fetched';
import { heard } from '../frame/news';
import type { PageProps } from '../page';
import { AskForm } from '../reading/AskForm';
import { rightNow } from '../reading/clock';
import { allows, isInForce } from '../reading/standing';
import { LookIntoLog } from './LookIntoLog';

/** One patient: asking for the log, and looking into it where the patient allows it. */
export default function PatientLog({ desk, params }: PageProps) {
  const patient = params['patient'] ?? '';
  const fetched = useFetched(() => Promise.all([consentsForMe(desk), readPerson(desk, patient)]), [desk, patient, heard.value]);
  const of = (fetched.value?.[0] ?? []).filter((consent) => consent.patient === patient);
  const may = allows(of, 'audit-log', null, rightNow()) || of.some((consent) => consent.actions.includes('audit-log') && isInForce(consent, rightNow()));
  const asked = of.some(({ status }) => status === 'requested');
  return (
    <Page title={say('auditor.log')}>
      <ProblemPanel trouble={fetched.trouble} onAgain={fetched.again} />
      {!fetched.value && !fetched.trouble && <Skeleton />}
      {fetched.value && (
        <>
          <AccessStrip mood={may ? 'good' : asked ? 'wait' : 'bad'} sentence={say(`auditor.log.${may ? 'may' : asked ? 'asked' : 'closed'}`)} />
          <p>
            <bdi>{fetched.value[1].organisationName}</bdi> · <span class="identifier">{patient}</span>
          </p>
          {may && <LookIntoLog desk={desk} patient={patient} />}
          <section class="card" aria-labelledby="ask">
            <h2 id="ask">{say('auditor.log.ask')}</h2>
            <AskForm desk={desk} patient={patient} who={say('reading.thePatient')} actions={['audit-log']} purposes={[]} onAsked={fetched.again} />
          </section>
        </>
      )}
    </Page>
  );
}
