// SPDX-License-Identifier: Apache-2.0
import { flags, VALID, type Block } from '../../fabric/block';
import { CommittedTransaction } from '../../fabric/committedTransaction';
import type { TrustedNetwork } from '../../fabric/trustedNetwork';
import { parseMember } from '../../model/documents';
import { Fields } from '../../model/fields';
import { Problem } from '../../model/problem';
import type { LogEvent } from '../activity';
import { EVENT_FIELDS, readEvent } from '../steps/ownLog';
import type { Finding, Rule } from './checkedBlock';
import type { KeyUse } from './registeredKeys';

/** What was found out about one transaction. */
export interface Judged {
  /** Null for one that calls no chaincode or cannot be read. */
  id: string | null;
  /** Whether it is of the kind that this browser judges. */
  known: boolean;
  /** Null for one that wrote nothing that counts. */
  keyUse: KeyUse | null;
  events: LogEvent[];
  /** MSP ids that it names and this browser does not know: it cannot be judged without them. */
  strangers: string[];
  findings: Finding[];
}

const NOTHING = { keyUse: null, events: [], strangers: [], findings: [] };

/** Judges a transaction; what peers marked as invalid wrote nothing and may be as wrong as it likes. */
export async function judge(block: Block, at: number, network: TrustedNetwork, chaincode: string): Promise<Judged> {
  const number = Number(block.number);
  const valid = flags(block)[at] === VALID;
  try {
    const call = CommittedTransaction.at(block, at);
    if (call === null) return { ...NOTHING, id: null, known: false };
    return valid ? await judgeCall(call, number, network, chaincode) : { ...NOTHING, id: call.id, known: true };
  } catch (thrown) {
    unlessUnreadable(thrown);
    return { ...NOTHING, id: null, known: true, findings: valid ? [{ block: number, transaction: null, rule: 'unreadable' }] : [] };
  }
}

/** Lets pass what is no matter of the bytes. */
export function unlessUnreadable(thrown: unknown): void {
  const ours = thrown instanceof SyntaxError || thrown instanceof TypeError || thrown instanceof DOMException || thrown instanceof Problem;
  if (!ours) throw thrown;
}

async function judgeCall(call: CommittedTransaction, block: number, network: TrustedNetwork, chaincode: string): Promise<Judged> {
  const { id } = call;
  const writes = call.writes(chaincode);
  if (writes.size === 0) return { ...NOTHING, id, known: false };
  const strangers = [call.organisation, ...call.claimedEndorsers].filter((msp) => network.organisation(msp) === null);
  if (strangers.length > 0) return { ...NOTHING, id, known: true, strangers, findings: [{ block, transaction: id, rule: 'organisation' }] };
  const events = eventsOf(writes, id, block);
  const named = events.every(({ actor }) => actor === null || actor === call.creator);
  const rules: [Rule, boolean][] = [
    ['signature', named && (await holds(() => call.isSigned(network)))],
    ['endorsement', await holds(async () => (await call.endorsers(network)).length >= 2)],
  ];
  const findings = rules.filter(([, held]) => !held).map(([rule]) => ({ block, transaction: id, rule }));
  const keyUse = { transaction: id, member: call.creator, keyHash: await call.keyHash(), registers: registrations(writes) };
  return { id, known: true, keyUse, events, strangers: [], findings };
}

/** A signature or certificate that cannot be read does not hold. */
async function holds(question: () => Promise<boolean>): Promise<boolean> {
  try {
    return await question();
  } catch (thrown) {
    unlessUnreadable(thrown);
    return false;
  }
}

function registrations(writes: Map<string, string>): KeyUse['registers'] {
  const members = [...writes].filter(([key]) => key.startsWith('\0member\0'));
  return members.map(([, value]) => parseMember(value)).map(({ id, keyHash }) => ({ id, keyHash }));
}

function eventsOf(writes: Map<string, string>, transaction: string, block: number): LogEvent[] {
  const lines = [...writes].filter(([key]) => key.startsWith('\0audit\0'));
  return lines.map(([, value]) => ({ ...readEvent(Fields.schema1(value, ...EVENT_FIELDS), transaction), block }));
}
