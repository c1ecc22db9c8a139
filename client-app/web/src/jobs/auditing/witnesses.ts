// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { Problem } from '../../model/problem';
import type { CheckedBlock, Finding } from './checkedBlock';

interface Statements {
  statements: { organisation: string; blockHash: string; commitHash: string }[];
}

/** Asks what two organisations' peers say of the last block: an app alone could show a chain of its own. */
export async function witnesses(desk: Desk, last: CheckedBlock | undefined): Promise<{ organisations: string[]; findings: Finding[] }> {
  if (last === undefined || last.last === null) return { organisations: [], findings: [] };
  const told = await desk.app.http.get<Statements>(`transactions/${last.last}/statement`).catch(nobody);
  const commits = new Set(told.statements.map(({ commitHash }) => commitHash));
  const agree = commits.size <= 1 && told.statements.every(({ blockHash }) => blockHash === last.hash);
  return agree
    ? { organisations: told.statements.map(({ organisation }) => organisation), findings: [] }
    : { organisations: [], findings: [{ block: last.number, transaction: null, rule: 'witness' }] };
}

/** Who cannot be asked says nothing, which the page tells. */
function nobody(thrown: unknown): Statements {
  if (!(thrown instanceof Problem)) throw thrown;
  return { statements: [] };
}
