// SPDX-License-Identifier: Apache-2.0
import { signal } from '@preact/signals';
import type { Desk } from '../../app/desk';
import { markRead, readMark } from '../../jobs/account';
import type { LogEvent } from '../../jobs/activity';
import { listen } from '../../live/news';

const KEPT = 99;

/** What others did since the bell was last looked at, newest first. */
export const unread = signal<LogEvent[]>([]);

/** The last block with something about the member: whoever shows such things fetches them anew when it changes. */
export const heard = signal(0);

let last = 0;

/** Listens for a member until the returned function is called. */
export function follow(desk: Desk): () => void {
  const stopper = new AbortController();
  const onNews = ({ block, events }: { block: number; events: LogEvent[] }) => {
    if (events.length === 0) return;
    last = Math.max(last, block);
    heard.value = last;
    const others = events.filter(({ actor }) => actor !== desk.medicalId);
    unread.value = [...others.reverse(), ...unread.value].slice(0, KEPT);
  };
  void readMark(desk)
    .catch(() => null)
    .then((mark) => listen(desk, { ...(mark !== null && { after: mark }), onNews, signal: stopper.signal }));
  return () => {
    stopper.abort();
    unread.value = [];
  };
}

/** Remembers that the news was read, on every device. */
export function allRead(desk: Desk): void {
  unread.value = [];
  // The mark is moved the next time then.
  void markRead(desk, last).catch(() => undefined);
}
