// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { flags, headerHash, readBlock, type Block } from '../../fabric/block';
import { hex, same } from '../../model/bytes';
import { isProblem, Problem } from '../../model/problem';

const ORGANISATIONS = 2;

/** A block as one organisation's peer signed it; null where what came is not signed by it, or is no block. */
export interface SignedBlock {
  organisation: string;
  block: Block | null;
}

/**
 * The block of a transaction as the peers of two organisations sign it, one's own organisation's first; another takes the place of one that
 * does not answer or does not have it yet. Throws the app's problem when fewer than two answer.
 */
export async function signedBlocks(desk: Desk, transaction: string): Promise<SignedBlock[]> {
  const others = desk.chain.network.organisations.filter((msp) => msp !== desk.organisation);
  const signed: SignedBlock[] = [];
  let missing: unknown;
  for (const organisation of [desk.organisation, ...others]) {
    if (signed.length === ORGANISATIONS) break;
    try {
      signed.push({ organisation, block: await asked(desk, transaction, organisation) });
    } catch (thrown) {
      if (!isProblem(thrown, 'LEDGER_UNAVAILABLE', 'ENDORSEMENT_REFUSED')) throw thrown;
      missing = thrown;
    }
  }
  if (signed.length < ORGANISATIONS) throw missing;
  return signed;
}

/** Hex hash of the one block that all of them signed, with the same flags; null where they did not. */
export async function commonHash(signed: SignedBlock[]): Promise<string | null> {
  const blocks = signed.flatMap(({ block }) => block ?? []);
  const [first, ...others] = blocks;
  if (first === undefined || blocks.length < signed.length) return null;
  const hash = await headerHash(first);
  for (const other of others) {
    if (!same(await headerHash(other), hash) || !same(flags(other), flags(first))) return null;
  }
  return hex(hash);
}

async function asked(desk: Desk, transaction: string, organisation: string): Promise<Block | null> {
  try {
    return readBlock(await desk.chain.block(transaction, organisation));
  } catch (thrown) {
    const falsified = thrown instanceof SyntaxError || (thrown instanceof Problem && thrown.kind === 'altered');
    if (!falsified) throw thrown;
    return null;
  }
}
