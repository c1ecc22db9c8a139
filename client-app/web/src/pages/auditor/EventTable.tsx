// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { DataTable, type Column } from '../../components/DataTable';
import { Details } from '../../components/Details';
import { Status } from '../../components/Status';
import type { LogEvent } from '../../jobs/activity';
import { moment, number } from '../../language/dates';
import { known, say } from '../../language/say';
import { PersonOf } from '../frame/PersonOf';

/** Lines of logs: when, what, who, about whom, and where it stands. */
export function EventTable({ desk, events, caption }: { desk: Desk; events: LogEvent[]; caption: string }) {
  return (
    <div class="wide-table">
      <DataTable caption={caption} columns={columns(desk)} rows={events} keyOf={keyOf} />
    </div>
  );
}

function keyOf({ transaction, type, record }: LogEvent): string {
  return `${transaction}${type}${record ?? ''}`;
}

function columns(desk: Desk): Column<LogEvent>[] {
  return [
    { key: 'time', title: say('auditor.event.time'), cell: ({ time }) => <time dateTime={time}>{moment(time)}</time> },
    { key: 'what', title: say('auditor.event.what'), cell: what },
    { key: 'actor', title: say('auditor.query.actor'), cell: ({ actor }) => actor && <PersonOf desk={desk} medicalId={actor} /> },
    { key: 'patient', title: say('auditor.query.patient'), cell: ({ patient }) => patient && <span class="identifier">{patient}</span> },
    { key: 'block', title: say('auditor.block'), numeric: true, cell: ({ block }) => (block === null ? '' : number(block)) },
    { key: 'details', title: say('details'), cell: (event) => <Details facts={facts(event)} /> },
  ];
}

function what(event: LogEvent) {
  return <Status mood={event.outcome === 'deny' ? 'bad' : 'good'}>{eventWords(event)}</Status>;
}

/** What happened, in words. */
export function eventWords({ type, outcome }: LogEvent): string {
  const sentence = `event.${type}${outcome === 'deny' ? '.denied' : ''}`;
  return known(sentence) ? say(sentence) : type;
}

/** A code in the reader's language; one that is not known is shown as it is. */
function inWords(kind: string, code: string): string {
  const sentence = `${kind}.${code}`;
  return known(sentence) ? say(sentence) : code;
}

function facts({ transaction, record, version, consent, purpose, reason }: LogEvent) {
  return [
    { name: say('auditor.transaction'), value: transaction },
    { name: say('auditor.query.record'), value: record },
    { name: say('reading.open.version'), value: version === null ? null : number(version) },
    { name: say('auditor.consent'), value: consent },
    { name: say('auditor.purpose'), value: purpose && inWords('patient.purpose', purpose) },
    { name: say('auditor.reason'), value: reason && inWords('problem', reason) },
  ].flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]));
}
