// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { ProblemPanel } from '../../components/ProblemPanel';
import { SentencePreview } from '../../components/SentencePreview';
import { readPerson } from '../../jobs/names';
import { readRecord } from '../../jobs/records';
import type { Wish } from '../../jobs/share';
import { say, type Sentence } from '../../language/say';
import { useFetched } from '../frame/fetched';
import { isLogOnly } from './logOnly';
import { actionWords, endWords, joined, purposeWords, quoted, whoAt } from './wording';

/** Titles in the sentence; more of them are counted. */
const NAMED = 5;

/** What is about to be signed, in a sentence with names; only from what two organisations answered. */
export function TermsPreview({ desk, wish, missing }: { desk: Desk; wish: Wish | null; missing: string }) {
  const records = wish && 'records' in wish.scope ? wish.scope.records : [];
  const person = useFetched(async () => (wish ? readPerson(desk, wish.grantee) : null), [desk, wish?.grantee]);
  const titles = useFetched(() => titlesOf(desk, records), [desk, records.join()]);
  if (!wish) return <SentencePreview sentence={missing} />;
  const trouble = person.trouble ?? titles.trouble;
  if (trouble) return <ProblemPanel trouble={trouble} onAgain={() => (person.again(), titles.again())} />;
  if (!person.value || titles.value === null) return <SentencePreview sentence={say('loading')} />;
  const more = wish.actions.filter((action) => action !== 'read');
  const sentence = say(sentenceOf(wish), {
    who: whoAt(person.value),
    what: 'all' in wish.scope ? say('patient.records.allToCome') : titles.value,
    purpose: purposeWords(wish.purposes),
    until: endWords(wish.end),
    extra: more.length > 0 ? 'yes' : 'no',
    more: actionWords(more),
  });
  return (
    <SentencePreview sentence={sentence}>
      <p>{say('patient.preview.stop')}</p>
    </SentencePreview>
  );
}

function sentenceOf(wish: Wish): Sentence {
  if (isLogOnly(wish)) return 'patient.preview.log';
  return wish.actions.includes('read') ? 'patient.preview' : 'patient.preview.noRead';
}

async function titlesOf(desk: Desk, records: string[]): Promise<string> {
  const entries = await Promise.all(records.slice(0, NAMED).map((record) => readRecord(desk, record)));
  const titles = entries.map(({ card }) => (card ? quoted(card.title) : say('patient.record.one')));
  const others = records.length - titles.length;
  return joined(others > 0 ? [...titles, say('patient.records.more', { count: others })] : titles);
}
