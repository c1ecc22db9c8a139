// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { Problem } from '../../model/problem';
import { commonHash, signedBlocks, type SignedBlock } from '../steps/signedBlocks';
import type { CheckedBlock, Finding } from './checkedBlock';

/** Has two organisations' peers sign the last block that calls a chaincode: an app alone could show a chain of its own. */
export async function witnesses(
  desk: Desk,
  last: CheckedBlock | undefined,
): Promise<{ organisations: string[]; findings: Finding[] }> {
  if (last === undefined || last.last === null) return { organisations: [], findings: [] };
  const signed = await signedBlocks(desk, last.last).catch(nobody);
  const confirmed = signed.length === 0 || (await commonHash(signed)) === last.hash;
  return confirmed
    ? { organisations: signed.map(({ organisation }) => organisation), findings: [] }
    : { organisations: [], findings: [{ block: last.number, transaction: null, rule: 'witness' }] };
}

/** Who cannot be asked says nothing, which the page tells. */
function nobody(thrown: unknown): SignedBlock[] {
  if (!(thrown instanceof Problem)) throw thrown;
  return [];
}
