// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import type { CommittedTransaction } from '../../fabric/committedTransaction';
import { parseConsent } from '../../model/documents';
import { Fields } from '../../model/fields';
import { keys } from '../../model/keys';
import { consentOf, type LogEvent } from '../activity';
import { EVENT_FIELDS, readEvent } from './ownLog';

/** Whether a valid transaction wrote this line, and the consent that is shown with it. Throws `SyntaxError`. */
export async function isRecordedLine(desk: Desk, transaction: CommittedTransaction, event: LogEvent): Promise<boolean> {
  const writes = transaction.writes('carevault');
  return (await transaction.isRecorded()) && holdsLine(writes, event) && (await holdsConsent(desk, writes, event));
}

function holdsLine(writes: Map<string, string>, event: LogEvent): boolean {
  const lines = [...writes].filter(([key]) => key.startsWith('\0audit\0'));
  return lines.some(([, value]) => {
    const line = readEvent(Fields.schema1(value, ...EVENT_FIELDS), event.transaction);
    return Object.entries(line).every(([name, said]) => name === 'block' || said === event[name as keyof LogEvent]);
  });
}

/** The line names a consent and no reader; who stands beside it was asked for, and must be whom the transaction wrote. */
async function holdsConsent(desk: Desk, writes: Map<string, string>, event: LogEvent): Promise<boolean> {
  const written = writes.get(keys.consent(event.patient ?? '', event.consent ?? ''));
  const shown = written === undefined ? null : await consentOf(desk, event);
  return written === undefined || shown === null || parseConsent(written).grantee === shown.grantee;
}
