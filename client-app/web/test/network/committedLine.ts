// SPDX-License-Identifier: Apache-2.0
import { vi } from 'vitest';
import type { Desk } from '../../src/app/desk';
import { dataHash } from '../../src/fabric/block';
import { message } from '../../src/fabric/protobuf';
import { PreparedTransaction } from '../../src/fabric/preparedTransaction';
import { Proposal } from '../../src/fabric/proposal';
import { NOTHING } from '../../src/fabric/writes';
import type { LogEvent } from '../../src/jobs/activity';
import { verifyEvent, type Proof, type Statement } from '../../src/jobs/verify';
import { base64, type Bytes } from '../../src/model/bytes';
import { writeCanonical } from '../../src/model/canonicalJson';
import { keys } from '../../src/model/keys';
import type { Action, Purpose } from '../../src/model/terms';
import type { Writes } from './consortium';
import { ASHA, MIRA, type Scene } from './scene';

export const TIME = '2026-11-21T09:00:00.000Z';
export const LINE = {
  type: 'view-log',
  outcome: 'success',
  recordStatus: null,
  actor: ASHA,
  patient: MIRA,
  record: null,
  version: null,
  purpose: null,
  consent: 'c'.repeat(32),
  reason: null,
  time: TIME,
};
/** By which the line is allowed. */
export const CONSENT = {
  schema: 1,
  consent: LINE.consent,
  patient: MIRA,
  grantor: MIRA,
  grantee: ASHA,
  status: 'active',
  scope: { all: true as const },
  actions: ['audit-log'] as Action[],
  purposes: [] as Purpose[],
  start: '2026-11-21T08:00:00.000Z',
  end: null,
  changed: '2026-11-21T08:00:00.000Z',
};

/** A look into a log, committed in a block that every organisation but those of single tests holds. */
export class CommittedLine {
  /** What the app hands out, for a test to alter. */
  flag = 0;
  number = 7n;
  previousHash: Bytes = new Uint8Array(32).fill(6);
  /** Other transactions of the block. */
  readonly others: Bytes[] = [];

  private constructor(
    readonly scene: Scene,
    public desk: Desk,
    public event: LogEvent,
    public envelope: Bytes,
  ) {}

  /** A look into somebody's log; from now on the clock stands at the line's time. */
  static of(scene: Scene, line = LINE): Promise<CommittedLine> {
    scene.answer('ConsentContract:consent', () => CONSENT);
    return CommittedLine.committed(scene, 'AuditEventContract:viewLog', line);
  }

  /** The same of a patient's own sharing with somebody. */
  static ofGrant(scene: Scene, grantee: string): Promise<CommittedLine> {
    const given = { ...CONSENT, patient: ASHA, grantor: ASHA, grantee };
    scene.answer('ConsentContract:consent', () => given);
    const consent = { [keys.consent(ASHA, LINE.consent)]: writeCanonical(given) };
    return CommittedLine.committed(scene, 'ConsentContract:grant', { ...LINE, type: 'grant', patient: ASHA }, consent);
  }

  private static async committed(scene: Scene, name: string, line: typeof LINE, facts: Writes = {}): Promise<CommittedLine> {
    const desk = await scene.desk();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(TIME) });
    const written = (transaction: string) => ({
      ...facts,
      [keys.audit(line.patient, TIME, transaction, 0)]: writeCanonical({ schema: 1, ...line }),
    });
    const { transaction, envelope } = await committed(scene, desk, name, written);
    const event: LogEvent = { ...line, outcome: 'success', transaction, block: 7 };
    const one = new CommittedLine(scene, desk, event, envelope);
    await one.bothHold();
    return one;
  }

  async block(): Promise<Bytes> {
    const data = [this.envelope, ...this.others];
    const flags = new Uint8Array(data.length).fill(this.flag);
    const metadata = [new Uint8Array(), new Uint8Array(), flags];
    return message(
      [1, message([1, this.number], [2, this.previousHash], [3, await dataHash(data)])],
      [2, message([1, data])],
      [3, message([1, metadata])],
    );
  }

  async bothHold(): Promise<void> {
    this.scene.blocks.set('CityMSP', await this.block());
    this.scene.blocks.set('LakeMSP', await this.block());
  }

  verified(): Promise<Proof> {
    return verifyEvent(this.desk, this.event);
  }

  /** What does not hold. */
  broken(): Promise<Statement['about'][]> {
    return this.found(false);
  }

  /** What could not be checked. */
  open(): Promise<Statement['about'][]> {
    return this.found(null);
  }

  private async found(held: boolean | null): Promise<Statement['about'][]> {
    const { statements } = await this.verified();
    return statements.filter((statement) => statement.held === held).map(({ about }) => about);
  }
}

/** A transaction that peers endorsed and somebody signed unseen, whatever it writes. */
export async function committed(
  { consortium }: Scene,
  { chain }: Desk,
  name: string,
  written: (transaction: string) => Writes,
): Promise<{ transaction: string; envelope: Bytes }> {
  const proposal = await Proposal.of(chain.network.target, chain.signer, name, ['{}']);
  const writes = written(proposal.transaction);
  const envelope = await consortium.prepare(base64(proposal.signed), '{}', writes);
  const permitted = { ...NOTHING, writable: new Set(Object.keys(writes)) };
  const prepared = await PreparedTransaction.check(proposal, envelope, chain.network, permitted);
  return { transaction: proposal.transaction, envelope: await prepared.signed(chain.signer) };
}
