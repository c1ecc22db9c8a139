// SPDX-License-Identifier: Apache-2.0
import { dataHash, flags, headerHash, readBlock, SENT_TWICE, VALID, type Block } from '../../fabric/block';
import type { TrustedNetwork } from '../../fabric/trustedNetwork';
import { hex, same, type Bytes } from '../../model/bytes';
import { sha256 } from '../../model/digest';
import type { CheckedBlock, Finding, Rule } from './checkedBlock';
import { judge, unlessUnreadable, type Judged } from './judge';

/** Checks everything about a block that its own bytes can show; calls of other chaincodes are not judged. `linked` looks at the block before. */
export async function checkBlock(bytes: Bytes, number: number, network: TrustedNetwork, chaincode = network.target.chaincode): Promise<CheckedBlock> {
  const file = hex(await sha256(bytes));
  try {
    const block = readBlock(bytes);
    const hash = hex(await headerHash(block));
    const judged = await Promise.all(block.data.map((_, at) => judge(block, at, network, chaincode)));
    const whole = await wholeBlock(block, number, number > 0 || hash === network.fingerprint);
    return { number, hash, file, ...summary(block, judged), findings: [...whole, ...judged.flatMap(({ findings }) => findings)] };
  } catch (thrown) {
    unlessUnreadable(thrown);
    return { ...EMPTY, number, file, findings: [{ block: number, transaction: null, rule: 'unreadable' }] };
  }
}

/** A block that the app does not have. */
export function missingBlock(number: number): CheckedBlock {
  return { ...EMPTY, number, findings: [{ block: number, transaction: null, rule: 'missing' }] };
}

/** Adds what comes to light only beside the block before. */
export function linked(block: CheckedBlock, former: CheckedBlock | undefined): CheckedBlock {
  const holds = former === undefined || former.hash === '' || block.hash === '' || former.hash === block.previousHash;
  return holds ? block : { ...block, findings: [...block.findings, { block: block.number, transaction: null, rule: 'link' }] };
}

const EMPTY = { hash: '', previousHash: '', file: '', transactions: 0, last: null, flags: '', doubtful: null, unjudged: 0, keyUses: [], events: [], strangers: [], findings: [] };

async function wholeBlock(block: Block, number: number, ours: boolean): Promise<Finding[]> {
  const rules: [Rule, boolean][] = [
    ['number', Number(block.number) === number],
    ['data', same(await dataHash(block.data), block.dataHash)],
    ['network', ours],
  ];
  return rules.filter(([, holds]) => !holds).map(([rule]) => ({ block: number, transaction: null, rule }));
}

type Summary = 'previousHash' | 'transactions' | 'last' | 'flags' | 'doubtful' | 'unjudged' | 'keyUses' | 'events' | 'strangers';

function summary(block: Block, judged: Judged[]): Pick<CheckedBlock, Summary> {
  return {
    previousHash: hex(block.previousHash),
    transactions: block.data.length,
    last: judged.findLast(({ id }) => id !== null)?.id ?? null,
    flags: hex(flags(block)),
    doubtful: doubtful(block, judged),
    unjudged: judged.filter(({ known }) => !known).length,
    keyUses: judged.flatMap(({ keyUse }) => keyUse ?? []),
    events: judged.flatMap(({ events }) => events),
    strangers: [...new Set(judged.flatMap(({ strangers }) => strangers))],
  };
}

/** What two organisations have to be asked about: with a call among the transactions that could be marked as invalid without being so. */
function doubtful(block: Block, judged: Judged[]): CheckedBlock['doubtful'] {
  const marks = flags(block);
  const calls = judged.flatMap(({ id }, at) => (id === null ? [] : [{ transaction: id, twice: marks[at] === SENT_TWICE }]));
  const counts = block.data.every((_, at) => marks[at] === VALID);
  return counts ? null : (calls.find(({ twice }) => !twice) ?? calls[0] ?? null);
}
