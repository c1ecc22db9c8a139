// SPDX-License-Identifier: Apache-2.0
import type { LogEvent } from '../../jobs/activity';

/** Lines of the log that tell one thing: one decision about several records, or the same refusal over and over on one day. */
export interface Happening {
  key: string;
  /** The newest, which speaks for all. */
  event: LogEvent;
  events: LogEvent[];
}

/** Groups a log, newest first, without changing its order. */
export function happenings(log: LogEvent[]): Happening[] {
  const found = new Map<string, Happening>();
  for (const event of log) {
    const key = keyOf(event);
    const former = found.get(key);
    if (former) former.events.push(event);
    else found.set(key, { key, event, events: [event] });
  }
  return [...found.values()];
}

function keyOf({ type, outcome, actor, record, purpose, consent, reason, transaction, time }: LogEvent): string {
  return outcome === 'deny'
    ? ['deny', type, actor, record, purpose, consent, reason, time.slice(0, 10)].join()
    : [transaction, type, outcome].join();
}

/** What somebody may narrow the log to. */
export type Sort = 'opened' | 'refused' | 'sharing' | 'records' | 'other';

const SORTS: Record<string, Sort> = {
  request: 'sharing',
  grant: 'sharing',
  decline: 'sharing',
  revoke: 'sharing',
  create: 'records',
  'new-version': 'records',
  tombstone: 'records',
};

export function sortOf({ type, outcome }: LogEvent): Sort {
  if (type === 'access') return outcome === 'deny' ? 'refused' : 'opened';
  return SORTS[type] ?? 'other';
}
