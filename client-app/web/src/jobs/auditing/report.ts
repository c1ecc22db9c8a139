// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import type { Coverage } from './coverage';

/** What was checked in the browser, and what was left to the auditor's tool: the report says both. */
export const CHECKED = ['header links', 'data hashes', "writers' signatures and registered keys", 'transaction ids', "two organisations' endorsements", 'flags of transactions that do not count', 'block 0'];
export const NOT_CHECKED = ["orderers' signatures", 'flags of transactions that count', 'read conflicts', 'whether the rules allow what was written', 'channel changes'];

/** What goes into the pack beside the blocks, for people who read it in years. */
export const README = `Evidence from a CareVault chain.

chain/       every block as the organisation's app gave it, and head.json, signed by the auditor who made this pack
report.json  what the auditor's browser checked, what it did not check, and what it found

Nothing in here has to be believed. With a checkout of CareVault and a JDK of 17 or later, and with the hash of block 0
from somebody you trust:

  scripts/audit verify chain --genesis SHA256

checks everything from the bytes, off line, also what a browser does not check. "scripts/audit explain TRANSACTION chain"
says of one access by which consent it was lawful.
`;

export function reportOf(desk: Desk, { height, blocks, findings, witnesses, unanswered }: Coverage, time: string): string {
  const report = {
    schema: 1,
    madeBy: { medicalId: desk.medicalId, organisation: desk.organisation },
    time,
    network: { genesis: desk.fingerprint, consensus: desk.chain.network.consensus },
    blocks: { first: 0, last: height - 1, lastHash: blocks.at(-1)?.hash ?? null },
    checked: CHECKED,
    notChecked: NOT_CHECKED,
    blocksWithUnconfirmedFlags: unanswered,
    lastBlockConfirmedBy: witnesses.map(({ msp }) => msp),
    transactions: blocks.reduce((sum, { transactions }) => sum + transactions, 0),
    notJudged: blocks.reduce((sum, { unjudged }) => sum + unjudged, 0),
    findings,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
