// SPDX-License-Identifier: Apache-2.0
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { readPerson } from '../../jobs/names';
import type { Filter } from './ActivityFilter';
import { useAllEntries } from './entries';
import { sortOf, type Happening } from './events';
import type { Facts } from './facts';
import { holds } from './search';
import { whoAt } from './wording';

/** The rows that somebody looks for; names and titles are read once a word is typed. */
export function useSought(desk: Desk, facts: Facts, all: Happening[], { text, sort }: Filter): Happening[] {
  const searching = text.trim() !== '';
  const names = useNames(desk, facts, all, searching);
  const listed = useMemo(() => [...facts.records.values()], [facts]);
  const opened = useAllEntries(desk, listed, searching);
  const words = ({ events }: Happening) =>
    events
      .flatMap(({ actor, record, consent }) => [
        names.get(actor ?? ''),
        names.get((consent && facts.consents.get(consent)?.grantee) ?? ''),
        opened.get(record ?? '')?.card?.title,
        actor,
      ])
      .join(' ');
  return all.filter((happening) => (sort === null || sortOf(happening.event) === sort) && (!searching || holds(words(happening), text)));
}

function useNames(desk: Desk, facts: Facts, all: Happening[], wanted: boolean): Map<string, string> {
  const [names, setNames] = useState(new Map<string, string>());
  useEffect(() => {
    if (!wanted) return;
    let here = true;
    const actors = all.map(({ event }) => event.actor).filter((actor) => actor !== null && actor !== desk.medicalId) as string[];
    const grantees = [...facts.consents.values()].map(({ grantee }) => grantee);
    for (const id of new Set([...actors, ...grantees])) {
      readPerson(desk, id).then(
        (person) => here && setNames((former) => new Map(former).set(id, whoAt(person))),
        () => undefined, // then the row is found by its medical ID
      );
    }
    return () => {
      here = false;
    };
  }, [desk, facts, all, wanted]);
  return names;
}
