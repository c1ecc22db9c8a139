// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { CommittedTransaction } from '../../fabric/committedTransaction';
import { keys } from '../../model/keys';
import { parseMember } from '../../model/documents';
import type { LogEvent } from '../activity';
import { askMember } from './ask';
import { ownLog } from './ownLog';
import { commonHash, signedBlocks } from './signedBlocks';

/**
 * Whether the key that signed is the one that the chain had registered for the actor at that moment; an authority could certify another key
 * for the same name. Null where the actor has renewed keys since, for then two organisations endorse only the new one.
 */
export async function isRegisteredKey(
  desk: Desk,
  transaction: CommittedTransaction,
  event: LogEvent,
): Promise<boolean | null> {
  const own = transaction.creator === desk.medicalId;
  const used = await transaction.keyHash();
  if (own && used === (await desk.keys.signer.keyHash())) {
    return true;
  }
  const { msp, keyHash, changed } = await askMember(desk, transaction.creator);
  if (msp !== transaction.organisation || used === keyHash) {
    return msp === transaction.organisation;
  }
  if (changed < event.time) {
    return false;
  }
  return own ? used === (await formerKey(desk, event.time, keyHash)) : null;
}

/** The caller's own key at a time: each rotation since then, the last one first, names the key that it registered and is signed by the former. */
async function formerKey(desk: Desk, time: string, registered: string): Promise<string | null> {
  const rotations = (await ownLog(desk)).filter((event) => event.type === 'rotate-key' && event.time >= time);
  let key: string | null = registered;
  for (const { transaction } of rotations.reverse()) {
    key = await keyBefore(desk, transaction, key);
  }
  return key;
}

/** Null where two organisations do not confirm a rotation that registered this key. */
async function keyBefore(desk: Desk, rotation: string, registered: string | null): Promise<string | null> {
  const signed = await signedBlocks(desk, rotation);
  const block = signed[0]?.block ?? null;
  const transaction = block === null || (await commonHash(signed)) === null ? null : CommittedTransaction.find(block, rotation);
  if (transaction === null || !(await transaction.isRecorded()) || !(await transaction.isSigned(desk.chain.network))) {
    return null;
  }
  await transaction.endorsers(desk.chain.network);
  const written = transaction.writes('carevault').get(keys.member(desk.medicalId));
  return written !== undefined && parseMember(written).keyHash === registered ? transaction.keyHash() : null;
}
