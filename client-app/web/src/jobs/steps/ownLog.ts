// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import type { EventAnswer } from '../../app/appClient';
import { Fields } from '../../model/fields';
import { utcTime } from '../../model/time';
import type { LogEvent } from '../activity';
import { understood } from './ask';

/** The fields of one line of the log. */
export const EVENT_FIELDS = [
  'type',
  'outcome',
  'recordStatus',
  'actor',
  'patient',
  'record',
  'version',
  'purpose',
  'consent',
  'reason',
  'time',
];
/** The log goes by the clocks of those who wrote: what comes late is at most as late as endorsers let clocks differ, and half of this. */
const OVERLAP = 30 * 60 * 1000;

/**
 * The member's own log as two organisations endorse it, oldest first; an app can neither leave a line out nor change one. What was asked
 * before in this session is kept, and only its end is asked again.
 */
export async function ownLog(desk: Desk): Promise<LogEvent[]> {
  const former = (desk.memory.get('log') ?? Promise.resolve([])) as Promise<LogEvent[]>;
  const log = former.catch(() => []).then((known) => brought(desk, known));
  desk.memory.set('log', log);
  return log;
}

/** One's own records that were written and not deleted. */
export async function ownRecords(desk: Desk): Promise<string[]> {
  const events = await ownLog(desk);
  const named = (type: string) =>
    events.flatMap((event) => (event.type === type && event.record !== null ? [event.record] : []));
  const deleted = new Set(named('tombstone'));
  return named('create').filter((record) => !deleted.has(record));
}

async function brought(desk: Desk, known: LogEvent[]): Promise<LogEvent[]> {
  const blocks = blocksOf(await desk.app.events(desk.medicalId, null, null).catch(() => []));
  const news = await endorsed(desk, startBehind(known.at(-1)));
  const all = new Map(
    [...known, ...news].map((event) => [`${event.transaction}/${event.type}/${event.record ?? ''}`, event]),
  );
  return [...all.values()]
    .map((event) => ({ ...event, block: blocks.get(event.transaction) ?? event.block }))
    .sort((one, other) => (one.time < other.time ? -1 : one.time > other.time ? 1 : 0));
}

function startBehind(last: LogEvent | undefined): string | null {
  return last === undefined ? null : `${utcTime(new Date(Date.parse(last.time) - OVERLAP))}/${'0'.repeat(64)}/000`;
}

async function endorsed(desk: Desk, start: string | null): Promise<LogEvent[]> {
  const events: LogEvent[] = [];
  let after = start;
  do {
    const answer = await desk.chain.ask('AuditEventContract:events', { patient: desk.medicalId, after });
    const page = understood(() => Fields.of(answer, 'events', 'next'));
    events.push(
      ...understood(() =>
        page.list('events').map((json) => listed(Fields.schema1(json, ...EVENT_FIELDS, 'transaction'))),
      ),
    );
    after = page.orNull('next', (name) => page.text(name));
  } while (after !== null);
  return events;
}

function listed(fields: Fields): LogEvent {
  return readEvent(fields, fields.hash('transaction'));
}

/** Reads one line of the chain; the block is not the chain's to say. */
export function readEvent(fields: Fields, transaction: string): LogEvent {
  const word = (name: string) => fields.orNull(name, () => fields.text(name));
  return {
    type: fields.text('type'),
    outcome: fields.oneOf('outcome', ['success', 'permit', 'deny'] as const),
    actor: word('actor'),
    patient: word('patient'),
    record: fields.orNull('record', fields.id),
    version: fields.orNull('version', fields.positive),
    purpose: word('purpose'),
    consent: fields.orNull('consent', fields.id),
    reason: word('reason'),
    recordStatus: word('recordStatus'),
    transaction,
    block: null,
    time: fields.time('time'),
  };
}

function blocksOf(told: EventAnswer[]): Map<string, number> {
  return new Map(
    told.filter(({ block }) => Number.isSafeInteger(block)).map(({ transaction, block }) => [transaction, block]),
  );
}
