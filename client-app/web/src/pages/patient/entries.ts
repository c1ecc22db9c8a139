// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { readEntry, type Entry, type Listed } from '../../jobs/records';
import type { Problem } from '../../model/problem';
import { asProblem } from '../frame/task';

/** One line of the list: not yet, here, or in trouble. */
export interface Line {
  entry: Entry | null;
  trouble: Problem | null;
}

/** Opens a record's card once it is wanted. */
export function useEntry(desk: Desk, listed: Listed | null, wanted = true): Line {
  const [line, setLine] = useState<Line>({ entry: null, trouble: null });
  useEffect(() => {
    if (!wanted || !listed) return;
    let here = true;
    readEntry(desk, listed).then(
      (entry) => here && setLine({ entry, trouble: null }),
      (thrown: unknown) => here && setLine({ entry: null, trouble: asProblem(thrown) }),
    );
    return () => {
      here = false;
    };
  }, [desk, listed, wanted]);
  return line;
}

/** How many cards are opened side by side when all of them are searched. */
const SIDE_BY_SIDE = 6;

/** Opens every card, as soon as somebody searches by what only cards tell; grows while they come. */
export function useAllEntries(desk: Desk, all: Listed[], wanted: boolean): Map<string, Entry> {
  const [opened, setOpened] = useState(new Map<string, Entry>());
  useEffect(() => {
    if (!wanted) return;
    let here = true;
    const waiting = [...all];
    const work = async () => {
      for (let listed = waiting.shift(); listed && here; listed = waiting.shift()) {
        const entry = await readEntry(desk, listed).catch(() => null); // its own line says what is wrong with it
        if (here && entry) setOpened((former) => new Map(former).set(entry.record, entry));
      }
    };
    for (let worker = 0; worker < SIDE_BY_SIDE; worker++) void work();
    return () => {
      here = false;
    };
  }, [desk, all, wanted]);
  return opened;
}
