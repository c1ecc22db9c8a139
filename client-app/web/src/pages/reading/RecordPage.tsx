// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import type { Desk } from '../../app/desk';
import { Details } from '../../components/Details';
import { Page } from '../../components/Page';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Skeleton } from '../../components/Skeleton';
import { readRecord, type Entry } from '../../jobs/records';
import { consentsForMe } from '../../jobs/requests';
import type { Consent } from '../../model/documents';
import { moment } from '../../language/dates';
import { say } from '../../language/say';
import { useFetched } from '../frame/fetched';
import { heard } from '../frame/news';
import { PersonOf } from '../frame/PersonOf';
import { kindWords } from '../frame/kinds';
import { OpenDocument } from './OpenDocument';

interface Props {
  desk: Desk;
  record: string;
  children?: (entry: Entry, consents: Consent[], again: () => void) => ComponentChildren;
}

/** One record of somebody else: what it is, who wrote it, and the document once the access is recorded. */
export function RecordPage({ desk, record, children }: Props) {
  const fetched = useFetched(() => seen(desk, record), [desk, record, heard.value]);
  if (!fetched.value) {
    return (
      <Page title={say('reading.record')}>
        <ProblemPanel trouble={fetched.trouble} onAgain={fetched.again} />
        {!fetched.trouble && <Skeleton lines={4} />}
      </Page>
    );
  }
  const { entry, consents } = fetched.value;
  return (
    <Page title={entry.card?.title ?? say('reading.record')}>
      <p>
        <a href={`/app/patients/${entry.patient}`}>{say('reading.record.back')}</a>
      </p>
      <About desk={desk} entry={entry} />
      {entry.status === 'active' && <OpenDocument desk={desk} entry={entry} consents={consents} />}
      {children?.(entry, consents, fetched.again)}
      <Details
        facts={[
          { name: say('reading.record'), value: entry.record },
          { name: say('reading.patient'), value: entry.patient },
          { name: say('reading.home'), value: entry.home },
        ]}
      />
    </Page>
  );
}

function About({ desk, entry }: { desk: Desk; entry: Entry }) {
  return (
    <p>
      {entry.card && `${kindWords(entry.card.type)} · ${moment(entry.card.date)} · `}
      {say('reading.record.versions', { count: entry.versions })}
      {' · '}
      <Author desk={desk} entry={entry} />
    </p>
  );
}

function Author({ desk, entry: { author, patient } }: { desk: Desk; entry: Entry }) {
  if (author === desk.medicalId) return <span>{say('reading.record.own')}</span>;
  if (author === patient) return <span>{say('reading.record.patient')}</span>;
  return (
    <>
      {say('reading.record.by')} <PersonOf desk={desk} medicalId={author} />
    </>
  );
}

async function seen(desk: Desk, record: string) {
  const [entry, consents] = await Promise.all([readRecord(desk, record), consentsForMe(desk)]);
  return { entry, consents: consents.filter(({ patient }) => patient === entry.patient) };
}
