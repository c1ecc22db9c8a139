// SPDX-License-Identifier: Apache-2.0
import { vi } from 'vitest';
import type { Desk } from '../../src/app/desk';
import { dataHash } from '../../src/fabric/block';
import { message } from '../../src/fabric/protobuf';
import { lookIntoLog, type LogEvent } from '../../src/jobs/activity';
import { verifyEvent, type Proof, type Statement } from '../../src/jobs/verify';
import { fromBase64, type Bytes } from '../../src/model/bytes';
import { writeCanonical } from '../../src/model/canonicalJson';
import { keys } from '../../src/model/keys';
import type { Action, Purpose } from '../../src/model/terms';
import { ASHA, MIRA, Scene } from './scene';

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

  /** Before blocks are asked for, the clock stands at the line's time. */
  static async of(scene: Scene, line = LINE): Promise<CommittedLine> {
    scene.answer('AuditEventContract:viewLog', (_, { transaction }) => {
      const key = keys.audit(MIRA, TIME, transaction, 0);
      return { answer: {}, writes: { [key]: writeCanonical({ schema: 1, ...line }) } };
    });
    scene.answer('ConsentContract:consent', () => CONSENT);
    const desk = await scene.desk();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(TIME) });
    await lookIntoLog(desk, { patient: MIRA, consent: LINE.consent });
    return CommittedLine.last(scene, desk, LINE);
  }

  /** The same of a patient's own sharing with somebody. */
  static async ofGrant(scene: Scene, grantee: string): Promise<CommittedLine> {
    const given = { ...CONSENT, patient: ASHA, grantor: ASHA, grantee };
    const line = { ...LINE, type: 'grant', patient: ASHA };
    scene.answer('ConsentContract:consent', () => given);
    scene.answer('ConsentContract:grant', (_, { transaction }) => {
      const key = keys.audit(ASHA, TIME, transaction, 0);
      const writes = { [keys.consent(ASHA, LINE.consent)]: writeCanonical(given), [key]: writeCanonical({ schema: 1, ...line }) };
      return { answer: {}, writes };
    });
    const desk = await scene.desk();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(TIME) });
    const { consent, scope, actions, purposes, end } = given;
    await desk.chain.submit('ConsentContract:grant', { consent, grantee, scope, actions, purposes, end });
    return CommittedLine.last(scene, desk, line);
  }

  private static async last(scene: Scene, desk: Desk, line: typeof LINE): Promise<CommittedLine> {
    const { transaction } = scene.calls.findLast(({ name }) => /:(viewLog|grant)$/.test(name))!;
    const event: LogEvent = { ...line, outcome: 'success', transaction, block: 7 };
    const committed = new CommittedLine(scene, desk, event, fromBase64(scene.submitted.at(-1)!));
    await committed.bothHold();
    return committed;
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
