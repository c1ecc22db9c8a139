// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { day } from '../language/dates';

/** Something that happened at a time. */
export interface TimelineEntry {
  key: string;
  time: string;
  content: ComponentChildren;
}

/** Entries by day, in the order in which they are given. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  return (
    <div class="timeline">
      {byDay(entries).map(([name, ofDay]) => (
        <section key={name}>
          <h3>{name}</h3>
          <ul>
            {ofDay.map((entry) => (
              <li key={entry.key}>{entry.content}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function byDay(entries: TimelineEntry[]): [string, TimelineEntry[]][] {
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const name = day(entry.time);
    days.set(name, [...(days.get(name) ?? []), entry]);
  }
  return [...days];
}
