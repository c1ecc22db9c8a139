// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { isProblem, Problem } from '../../model/problem';
import { blocks } from '../blocks';
import { sideBySide } from '../steps/sideBySide';
import { checkBlock, linked, missingBlock } from './checkBlock';
import type { CheckedBlock, Finding } from './checkedBlock';
import { confirmedFlags } from './confirmedFlags';
import { byRegisteredKeys } from './registeredKeys';
import { witnesses, type Witness } from './witnesses';

/** How far the chain was checked in this browser, and what was found. */
export interface Coverage {
  /** How many blocks the app says there are. */
  height: number;
  /** The checked ones, block 0 first. */
  blocks: CheckedBlock[];
  findings: Finding[];
  /** Whose peers signed the last block as it was found here; empty where nobody could be asked. */
  witnesses: Witness[];
  /** Blocks with transactions that the app says do not count, about which fewer than two organisations could be asked. */
  unanswered: number;
}

/** Whether nothing that was written can be missing from the blocks as they were found. */
export function isWhole({ findings, witnesses, unanswered }: Coverage): boolean {
  return findings.length === 0 && witnesses.length > 1 && unanswered === 0;
}

/** How a check is watched and stopped; stopping throws `AbortError`, and what was checked stays so. */
export interface Checking {
  onChecked?: (done: number, of: number) => void;
  signal?: AbortSignal;
}

const AT_ONCE = 16;

/** Checks every block that was not checked in this session yet, from block 0 to the app's height. */
export async function checkChain(desk: Desk, { onChecked, signal }: Checking = {}): Promise<Coverage> {
  const { height } = await blocks(desk);
  const known = await checkedBlocks(desk);
  const keys = await desk.remember('keys-of-checked-blocks', () => Promise.resolve(new Map<string, string>()));
  onChecked?.(known.length, height);
  while (known.length < height) {
    signal?.throwIfAborted();
    const numbers = Array.from({ length: Math.min(AT_ONCE, height - known.length) }, (_, at) => known.length + at);
    const found = await strangersLearned(desk, await sideBySide(numbers, (number) => fetched(desk, number)));
    // Another page may have gone on meanwhile.
    for (const block of found) if (block.number === known.length) known.push(byRegisteredKeys(linked(block, known.at(-1)), keys));
    onChecked?.(known.length, height);
  }
  const end = await witnesses(desk, known.at(-1));
  const marks = await confirmedFlags(desk, known);
  return {
    height: known.length,
    blocks: [...known],
    findings: [...known.flatMap(({ findings }) => findings), ...marks.findings, ...end.findings],
    witnesses: end.witnesses,
    unanswered: marks.unanswered,
  };
}

/** The blocks that were checked in this session. */
export function checkedBlocks(desk: Desk): Promise<CheckedBlock[]> {
  return desk.remember('checked-blocks', () => Promise.resolve([]));
}

/** The blocks themselves say which organisations came after block 0, so that no app can hide one by not listing it. */
async function strangersLearned(desk: Desk, found: CheckedBlock[]): Promise<CheckedBlock[]> {
  const learned = new Set<string>();
  for (const msp of new Set(found.flatMap(({ strangers }) => strangers))) {
    if (await isLearned(desk, msp)) learned.add(msp);
  }
  return sideBySide(found, async (block) => (block.strangers.some((msp) => learned.has(msp)) ? fetched(desk, block.number) : block));
}

/** One that the app does not describe, or describes otherwise than the chain knows it, stays unknown. */
async function isLearned(desk: Desk, msp: string): Promise<boolean> {
  try {
    await desk.chain.learn([msp]);
    return desk.chain.network.organisation(msp) !== null;
  } catch (thrown) {
    if (isProblem(thrown, 'NOT_FOUND') || (thrown instanceof Problem && thrown.kind === 'altered')) return false;
    throw thrown;
  }
}

async function fetched(desk: Desk, number: number): Promise<CheckedBlock> {
  try {
    return await checkBlock(await desk.app.http.bytes(`blocks/${number}`), number, desk.chain.network);
  } catch (thrown) {
    if (isProblem(thrown, 'NOT_FOUND', 'BLOCK_NOT_FOUND', 'OBJECT_NOT_FOUND')) return missingBlock(number);
    throw thrown;
  }
}
