// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import { headerHash } from '../fabric/block';
import { CommittedTransaction } from '../fabric/committedTransaction';
import { hex } from '../model/bytes';
import { commitment } from '../model/commitment';
import { Problem } from '../model/problem';
import { sha256 } from '../model/digest';
import type { LogEvent } from './activity';
import { isAllowed, needsLeave } from './steps/allowed';
import { askVersions, organisationName } from './steps/ask';
import { openCard } from './steps/cards';
import { isRecordedLine } from './steps/recordedLine';
import { isRegisteredKey } from './steps/registeredKey';
import { commonHash, signedBlocks, type SignedBlock } from './steps/signedBlocks';
import { openSlot, placeOf } from './steps/slots';

/**
 * One statement of a proof; `held` is null where it could not be checked, and nothing is stated that does not go with the line.
 * signed: by the key that is registered for the actor · recorded: this very line, in the block · confirmed: two organisations' peers signed
 * this block · endorsed: two organisations signed the answer · allowed: by the consent, at its time.
 */
export interface Statement {
  about: 'signed' | 'recorded' | 'confirmed' | 'endorsed' | 'allowed';
  held: boolean | null;
}

/** The block that holds a line. */
export interface ProvedBlock {
  number: number;
  hash: string;
  previousHash: string;
}

/** What this browser found out by itself about one event, or about several that are shown as one. */
export interface Proof {
  /** Nothing was found wrong. */
  held: boolean;
  statements: Statement[];
  blocks: ProvedBlock[];
  /** When its maker says that it was. */
  time: string;
  /** Names of the organisations that endorsed the transaction, and of those that signed the block; they are endorsed themselves. */
  endorsers: string[];
  witnesses: string[];
  milliseconds: number;
}

/** Checks one line of a log from the bytes of its block; throws only when they cannot be had, or read (`BLOCK_UNREADABLE`). */
export async function verifyEvent(desk: Desk, event: LogEvent): Promise<Proof> {
  const begun = performance.now();
  await desk.everyOrganisation();
  const signed = await signedBlocks(desk, event.transaction);
  try {
    return { ...(await proofOf(desk, event, signed)), milliseconds: Math.round(performance.now() - begun) };
  } catch (cause) {
    throw cause instanceof Problem ? cause : unreadable(cause);
  }
}

async function proofOf(desk: Desk, event: LogEvent, signed: SignedBlock[]): Promise<Omit<Proof, 'milliseconds'>> {
  const block = signed.find((one) => one.block !== null)?.block;
  if (!block) {
    throw unreadable();
  }
  const transaction = CommittedTransaction.find(block, event.transaction);
  const endorsers = (await transaction?.endorsers(desk.chain.network).catch(() => [])) ?? [];
  const statements = await check(desk, event, transaction, { endorsers, confirmed: (await commonHash(signed)) !== null });
  return {
    held: statements.every(({ held }) => held !== false),
    statements,
    blocks: [
      { number: Number(block.number), hash: hex(await headerHash(block)), previousHash: hex(block.previousHash) },
    ],
    time: event.time,
    endorsers: await named(desk, endorsers),
    witnesses: await named(
      desk,
      signed.map(({ organisation }) => organisation),
    ),
  };
}

function named(desk: Desk, msps: string[]): Promise<string[]> {
  return Promise.all(msps.map((msp) => organisationName(desk, msp)));
}

function unreadable(cause?: unknown): Problem {
  return new Problem('altered', 'BLOCK_UNREADABLE', { detail: 'The block cannot be read.', cause });
}

/** Whether a dropped file is the one that a version's author committed to; for those who can open its card. */
export async function compareFile(
  desk: Desk,
  { record, version, file }: { record: string; version: number; file: Blob },
): Promise<boolean> {
  const found = (await askVersions(desk, record)).find((one) => one.version === version);
  if (found === undefined) {
    throw new Problem('failed', 'VERSION_NOT_FOUND', { detail: 'The record has no such version.' });
  }
  const card = await openCard(desk, found, await openSlot(desk, placeOf(found)));
  const hash = await sha256(new Uint8Array(await file.arrayBuffer()));
  return (await commitment(card.salt, hash, record, version)) === found.commitment;
}

async function check(
  desk: Desk,
  event: LogEvent,
  transaction: CommittedTransaction | null,
  { endorsers, confirmed }: { endorsers: string[]; confirmed: boolean },
): Promise<Statement[]> {
  return [
    { about: 'signed', held: await isSigned(desk, event, transaction) },
    { about: 'recorded', held: transaction !== null && (await isRecordedLine(desk, transaction, event)) },
    { about: 'confirmed', held: confirmed },
    { about: 'endorsed', held: endorsers.length >= 2 },
    ...(needsLeave(event) ? [{ about: 'allowed' as const, held: await isAllowed(desk, event).catch(unanswered) }] : []),
  ];
}

async function isSigned(desk: Desk, event: LogEvent, transaction: CommittedTransaction | null): Promise<boolean | null> {
  if (transaction === null || transaction.creator !== event.actor || !(await transaction.isSigned(desk.chain.network))) {
    return false;
  }
  return isRegisteredKey(desk, transaction, event).catch(unanswered);
}

/** What nobody answers is not found out, and the proof says so. */
function unanswered(thrown: unknown): null {
  if (!(thrown instanceof Problem)) throw thrown;
  return null;
}
