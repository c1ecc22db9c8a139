// SPDX-License-Identifier: Apache-2.0
import type { LogEvent } from '../activity';

/** What somebody looks for in the logs; empty texts ask for nothing. */
export interface Query {
  /** A medical ID or a part of one. */
  patient: string;
  actor: string;
  /** A record's id or a part of it. */
  record: string;
  /** Days in the form 2026-11-21, both included, by the browser's clock. */
  from: string;
  to: string;
  outcome: '' | LogEvent['outcome'];
}

export const EVERYTHING: Query = { patient: '', actor: '', record: '', from: '', to: '', outcome: '' };

/** The events that fit, newest first. */
export function ask(events: LogEvent[], query: Query): LogEvent[] {
  const [from, to] = [dayBegins(query.from), dayBegins(query.to, 1)];
  return events
    .filter((event) => has(event.patient, query.patient) && has(event.actor, query.actor) && has(event.record, query.record))
    .filter(({ outcome }) => query.outcome === '' || outcome === query.outcome)
    .filter(({ time }) => (from === null || Date.parse(time) >= from) && (to === null || Date.parse(time) < to))
    .sort((one, other) => (one.time < other.time ? 1 : one.time > other.time ? -1 : 0));
}

function has(value: string | null, part: string): boolean {
  const wanted = part.trim().toLowerCase();
  return wanted === '' || (value !== null && value.toLowerCase().includes(wanted));
}

function dayBegins(day: string, later = 0): number | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  return parts === null ? null : new Date(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]) + later).getTime();
}
