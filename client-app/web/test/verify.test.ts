// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Desk } from '../src/app/desk';
import { dataHash, headerHash } from '../src/fabric/block';
import { message } from '../src/fabric/protobuf';
import { checkBlock } from '../src/jobs/auditing/checkBlock';
import { blocks } from '../src/jobs/blocks';
import type { LogEvent } from '../src/jobs/activity';
import { lookIntoLog } from '../src/jobs/activity';
import { verifyEvent, type Statement } from '../src/jobs/verify';
import { fromBase64, hex, type Bytes } from '../src/model/bytes';
import { writeCanonical } from '../src/model/canonicalJson';
import { keys } from '../src/model/keys';
import { ASHA, MIRA, Scene } from './network/scene';

const TIME = '2026-11-21T09:00:00.000Z';
const LINE = {
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

let scene: Scene;
let desk: Desk;
let event: LogEvent;
/** What the app hands out, for a test to alter. */
let flag: number;
let previousHash: Bytes;
let envelope: Bytes;

beforeEach(async () => {
  scene = await Scene.open();
  await commit();
});

/** A look into a log, committed in a block that every organisation but those of single tests holds. */
async function commit(line = LINE): Promise<void> {
  scene.answer('AuditEventContract:viewLog', (_, { transaction }) => {
    const key = keys.audit(MIRA, transactionTime(), transaction, 0);
    return { answer: {}, writes: { [key]: writeCanonical({ schema: 1, ...line }) } };
  });
  desk = await scene.desk();
  const now = new Date(TIME);
  vi.useFakeTimers({ toFake: ['Date'], now });
  await lookIntoLog(desk, { patient: MIRA, consent: LINE.consent });
  envelope = fromBase64(scene.submitted.at(-1)!);
  const { transaction } = scene.calls.findLast(({ name }) => name === 'AuditEventContract:viewLog')!;
  event = { ...LINE, outcome: 'success', transaction, block: 7 };
  flag = 0;
  previousHash = new Uint8Array(32).fill(6);
  await bothHold();
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function transactionTime(): string {
  return TIME;
}

async function header() {
  return { number: 7n, previousHash, dataHash: await dataHash([envelope]) };
}

async function block(): Promise<Bytes> {
  const { number, previousHash, dataHash } = await header();
  const metadata = [new Uint8Array(), new Uint8Array(), Uint8Array.of(flag)];
  return message(
    [1, message([1, number], [2, previousHash], [3, dataHash])],
    [2, message([1, [envelope]])],
    [3, message([1, metadata])],
  );
}

async function bothHold(): Promise<void> {
  scene.blocks.set('CityMSP', await block());
  scene.blocks.set('LakeMSP', await block());
}

async function broken(): Promise<Statement['about'][]> {
  const { statements } = await verifyEvent(desk, event);
  return statements.filter(({ held }) => held === false).map(({ about }) => about);
}

test('a line that is as it says holds in every respect', async () => {
  const proof = await verifyEvent(desk, event);

  expect(proof.statements).toEqual([
    { about: 'signed', held: true },
    { about: 'recorded', held: true },
    { about: 'confirmed', held: true },
    { about: 'endorsed', held: true },
    { about: 'allowed', held: null },
  ]);
  expect(proof).toMatchObject({
    held: true,
    endorsers: ['City Hospital', 'Lake Hospital'],
    witnesses: ['City Hospital', 'Lake Hospital'],
    block: { number: 7 },
  });
});

test('somebody else is named as the one who did it', async () => {
  event = { ...event, actor: MIRA };

  expect(await broken()).toEqual(['signed', 'recorded']);
});

test('an auditor is told of a line that names somebody else than its writer', async () => {
  const rules = async () => (await checkBlock(await block(), 7, desk.chain.network)).findings.map(({ rule }) => rule);
  expect(await rules()).toEqual([]);

  await commit({ ...LINE, actor: MIRA });

  expect(await rules()).toEqual(['signature']);
});

test('a line that the transaction did not write', async () => {
  event = { ...event, consent: 'd'.repeat(32) };

  expect(await broken()).toEqual(['recorded']);
});

test('a transaction that the peers found invalid', async () => {
  flag = 11;
  await bothHold();

  expect(await broken()).toEqual(['recorded']);
});

test('a block that the second organisation does not have', async () => {
  previousHash = new Uint8Array(32);
  scene.blocks.set('LakeMSP', await block());

  expect(await broken()).toEqual(['confirmed']);
});

test('a transaction that the second organisation found invalid', async () => {
  flag = 11;
  scene.blocks.set('LakeMSP', await block());

  expect(await broken()).toEqual(['confirmed']);
});

test('an answer of one organisation in the place of another one', async () => {
  scene.on('POST transactions/endorse?endorsers=LakeMSP', async (body) =>
    scene.signed(JSON.parse(body).proposal, 'CityMSP', await block()),
  );

  expect(await broken()).toEqual(['confirmed']);
});

test('an answer that a peer signed for another question', async () => {
  let former = '';
  scene.on('POST transactions/endorse?endorsers=LakeMSP', async (body) => {
    former ||= JSON.parse(body).proposal;
    return scene.signed(former, 'LakeMSP', await block());
  });

  expect(await broken()).toEqual([]);
  expect(await broken()).toEqual(['confirmed']);
});

test('no answer that any organisation signed', async () => {
  scene.on('POST transactions/endorse?endorsers=CityMSP', async (body) =>
    scene.signed(JSON.parse(body).proposal, 'LakeMSP', await block()),
  );
  scene.blocks.set('LakeMSP', new Uint8Array([255]));

  await expect(verifyEvent(desk, event)).rejects.toMatchObject({ code: 'BLOCK_UNREADABLE', kind: 'altered' });
});

test('fewer than two organisations that answer are no proof', async () => {
  scene.blocks.delete('LakeMSP');

  await expect(verifyEvent(desk, event)).rejects.toMatchObject({ code: 'LEDGER_UNAVAILABLE' });
});

test('another organisation takes the place of one that does not answer', async () => {
  scene = await Scene.open('AcmeMSP');
  await commit();
  scene.blocks.set('AcmeMSP', await block());
  scene.blocks.delete('LakeMSP');

  expect(await verifyEvent(desk, event)).toMatchObject({ held: true, witnesses: ['City Hospital', 'Acme Hospital'] });
});

test('a transaction that is not in the block', async () => {
  event = { ...event, transaction: '0'.repeat(64) };

  expect(await broken()).toEqual(['signed', 'recorded', 'endorsed']);
});

test('an altered signature', async () => {
  envelope[envelope.length - 1] = (envelope[envelope.length - 1] as number) ^ 1;
  await bothHold();

  expect(await broken()).toContain('signed');
});

test('a transaction that cannot be read is told, not guessed at', async () => {
  envelope = envelope.slice(0, -1);
  await bothHold();

  await expect(verifyEvent(desk, event)).rejects.toMatchObject({ code: 'BLOCK_UNREADABLE', kind: 'altered' });
});

test('the chain page says which blocks are linked', async () => {
  const six = await listed(6, '5'.repeat(64));
  const seven = await listed(7, six.hash);
  const eight = { ...(await listed(8, '0'.repeat(64))), own: [] };
  scene.on('GET blocks?', () => Response.json({ height: 9, blocks: [eight, seven, six] }));

  const page = await blocks(desk);

  expect(page.blocks.map(({ number, linked }) => [number, linked])).toEqual([
    [8, true],
    [7, false],
    [6, true],
  ]);
  expect(page.next).toBe(6);
});

async function listed(number: number, previousHash: string) {
  const data = 'd'.repeat(64);
  const hash = hex(
    await headerHash({ number: BigInt(number), previousHash: bytes(previousHash), dataHash: bytes(data) }),
  );
  return { number, hash, previousHash, dataHash: data, time: TIME, transactions: 1, own: [] };
}

function bytes(text: string): Bytes {
  return Uint8Array.from(text.match(/../g) as string[], (pair) => parseInt(pair, 16));
}
