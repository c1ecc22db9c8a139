// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import type { Desk } from '../../app/desk';
import { Page } from '../../components/Page';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Skeleton } from '../../components/Skeleton';
import type { Consent } from '../../model/documents';
import { patientNames } from '../../jobs/patientNames';
import { consentsForMe } from '../../jobs/requests';
import { readPerson } from '../../jobs/names';
import type { Action, Purpose } from '../../model/terms';
import { say } from '../../language/say';
import { useFetched } from '../frame/fetched';
import { heard } from '../frame/news';
import { AskForm } from './AskForm';
import { rightNow } from './clock';
import { NamePatient } from './NamePatient';
import { Records } from './Records';
import { standing } from './standing';
import { StandingStrip } from './StandingStrip';

interface Props {
  desk: Desk;
  patient: string;
  actions: Action[];
  purposes: Purpose[];
  /** What else the role can do here, by the consents that are in force. */
  children?: (consents: Consent[], again: () => void) => ComponentChildren;
}

/** One patient: what may be read now, the way to ask for it, and the records. */
export function PatientPage({ desk, patient, actions, purposes, children }: Props) {
  const fetched = useFetched(() => seen(desk, patient), [desk, patient, heard.value]);
  if (!fetched.value) {
    return (
      <Page title={say('reading.patient')}>
        <ProblemPanel trouble={fetched.trouble} onAgain={fetched.again} />
        {!fetched.trouble && <Skeleton lines={4} />}
      </Page>
    );
  }
  const { consents, name, organisation } = fetched.value;
  const now = standing(consents, rightNow());
  const reads = now.kind === 'all' || now.kind === 'some';
  return (
    <Page title={name ?? say('reading.patient')}>
      <StandingStrip standing={now} />
      <p>
        <bdi>{organisation}</bdi> · <span class="identifier">{patient}</span>
      </p>
      <NamePatient key={patient} desk={desk} patient={patient} name={name ?? ''} onNamed={fetched.again} />
      {reads && <Records desk={desk} patient={patient} consents={consents} />}
      {children?.(consents, fetched.again)}
      <details class="card" open={!reads}>
        <summary>{say(reads ? 'reading.ask.more' : 'reading.ask')}</summary>
        <AskForm desk={desk} patient={patient} who={name ?? say('reading.thePatient')} actions={actions} purposes={purposes} onAsked={fetched.again} />
      </details>
    </Page>
  );
}

async function seen(desk: Desk, patient: string) {
  const [consents, names, person] = await Promise.all([consentsForMe(desk), patientNames(desk), readPerson(desk, patient)]);
  const of = consents.filter((consent) => consent.patient === patient);
  return { consents: of, name: names[patient], organisation: person.organisationName };
}
