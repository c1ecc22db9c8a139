// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { Problem } from '../../model/problem';
import { organisationName } from '../steps/ask';
import { commonHash, signedBlocks, type SignedBlock } from '../steps/signedBlocks';
import type { CheckedBlock, Finding } from './checkedBlock';

/** An organisation whose peer signed a block; the name is endorsed. */
export interface Witness {
  msp: string;
  name: string;
}

/** Has two organisations' peers sign the last block that calls a chaincode: an app alone could show a chain of its own. */
export async function witnesses(
  desk: Desk,
  last: CheckedBlock | undefined,
): Promise<{ witnesses: Witness[]; findings: Finding[] }> {
  if (last === undefined || last.last === null) return { witnesses: [], findings: [] };
  const signed = await signedBlocks(desk, last.last).catch(nobody);
  const confirmed = signed.length === 0 || (await commonHash(signed)) === last.hash;
  return confirmed
    ? { witnesses: await Promise.all(signed.map(({ organisation }) => named(desk, organisation))), findings: [] }
    : { witnesses: [], findings: [{ block: last.number, transaction: null, rule: 'witness' }] };
}

async function named(desk: Desk, msp: string): Promise<Witness> {
  return { msp, name: await organisationName(desk, msp) };
}

/** Who cannot be asked says nothing, which the page tells. */
function nobody(thrown: unknown): SignedBlock[] {
  if (!(thrown instanceof Problem)) throw thrown;
  return [];
}
