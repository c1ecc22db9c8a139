// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { readPerson } from '../../jobs/names';
import { readRecord } from '../../jobs/records';
import type { Wish } from '../../jobs/share';
import { say, type Sentence } from '../../language/say';
import type { Problem } from '../../model/problem';
import { useFetched } from '../frame/fetched';
import { isLogOnly } from './logOnly';
import { actionWords, endWords, joined, purposeWords, quoted, whoAt } from './wording';

/** Titles in the sentence; more of them are counted. */
const NAMED = 5;

/** The sentence of a wish. */
export interface Preview {
  /** Null until everything in it is known to be of this very wish: before, nobody may sign. */
  sentence: string | null;
  trouble: Problem | null;
  again: () => void;
}

/** What would be signed, in a sentence with names; only from what two organisations answered. */
export function usePreview(desk: Desk, wish: Wish | null): Preview {
  const records = wish && 'records' in wish.scope ? wish.scope.records : [];
  const person = useFetched(async () => (wish ? readPerson(desk, wish.grantee) : null), [desk, wish?.grantee]);
  const titles = useFetched(() => titlesOf(desk, records), [desk, records.join()]);
  const trouble = person.trouble ?? titles.trouble;
  const settled = trouble === null && person.current && titles.current;
  return {
    sentence: wish && settled && person.value ? sentenceOf(wish, whoAt(person.value), titles.value ?? '') : null,
    trouble: wish && trouble,
    again: () => (person.again(), titles.again()),
  };
}

function sentenceOf(wish: Wish, who: string, titles: string): string {
  const more = wish.actions.filter((action) => action !== 'read');
  return say(patternOf(wish), {
    who,
    what: 'all' in wish.scope ? say('patient.records.allToCome') : titles,
    purpose: purposeWords(wish.purposes),
    until: endWords(wish.end),
    extra: more.length > 0 ? 'yes' : 'no',
    more: actionWords(more),
  });
}

function patternOf(wish: Wish): Sentence {
  if (isLogOnly(wish)) return 'patient.preview.log';
  return wish.actions.includes('read') ? 'patient.preview' : 'patient.preview.noRead';
}

async function titlesOf(desk: Desk, records: string[]): Promise<string> {
  const entries = await Promise.all(records.slice(0, NAMED).map((record) => readRecord(desk, record)));
  const titles = entries.map(({ card }) => (card ? quoted(card.title) : say('patient.record.one')));
  const others = records.length - titles.length;
  return joined(others > 0 ? [...titles, say('patient.records.more', { count: others })] : titles);
}
