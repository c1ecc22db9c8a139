// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import { unknownAnswer } from '../app/problems';
import { headerHash } from '../fabric/block';
import { fromHex, hex } from '../model/bytes';

/** One block of the chain page. */
export interface ChainBlock {
  number: number;
  hash: string;
  previousHash: string;
  dataHash: string;
  /** The latest that a valid transaction in it claims. */
  time: string | null;
  transactions: number;
  /** Ids of the caller's own transactions. */
  own: string[];
  /** Whether number, previous hash and data hash give this hash, and the block above names it; block 0 is the keys' own. Computed here. */
  linked: boolean;
}

/** A page of the chain, the highest block first; `next` is what to ask below for, null at block 0. */
export interface ChainPage {
  height: number;
  blocks: ChainBlock[];
  next: number | null;
}

/** Blocks below a number, or the highest ones. */
export async function blocks(desk: Desk, before?: number): Promise<ChainPage> {
  const query = new URLSearchParams({ limit: '50', ...(before !== undefined && { before: String(before) }) });
  const page = await desk.app.http.get<{ height: number; blocks: Omit<ChainBlock, 'linked'>[] }>(`blocks?${query}`);
  const linked = await Promise.all(
    page.blocks.map(async (block, at) => ({ ...block, linked: await isLinked(desk, block, page.blocks[at - 1]) })),
  );
  const lowest = linked.at(-1);
  return {
    height: page.height,
    blocks: linked,
    next: lowest === undefined || lowest.number === 0 ? null : lowest.number,
  };
}

async function isLinked(
  desk: Desk,
  block: Omit<ChainBlock, 'linked'>,
  above: Omit<ChainBlock, 'linked'> | undefined,
): Promise<boolean> {
  const named = above === undefined || (above.previousHash === block.hash && above.number === block.number + 1);
  const ours = block.number !== 0 || block.hash === desk.fingerprint;
  return named && ours && block.hash === (await hashOf(block));
}

async function hashOf({ number, previousHash, dataHash }: Omit<ChainBlock, 'linked'>): Promise<string> {
  try {
    return hex(
      await headerHash({ number: BigInt(number), previousHash: fromHex(previousHash), dataHash: fromHex(dataHash) }),
    );
  } catch (cause) {
    throw unknownAnswer(cause);
  }
}
