// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkBlock } from '../src/jobs/auditing/checkBlock';
import { confirmedFlags, type ConfirmedFlags } from '../src/jobs/auditing/confirmedFlags';
import { CommittedLine } from './network/committedLine';
import { Scene } from './network/scene';

const CONFLICT = 11;
const SENT_TWICE = 9;
const FOUND = { findings: [{ block: 7, transaction: null, rule: 'flags' }], unanswered: 0 };
const NOTHING = { findings: [], unanswered: 0 };

let scene: Scene;
let line: CommittedLine;

beforeEach(async () => {
  scene = await Scene.open();
  line = await CommittedLine.of(scene);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What two organisations say of the line's block as the app tells it with this flag. */
async function told(flag: number): Promise<ConfirmedFlags> {
  line.flag = flag;
  line.number = 7n;
  return confirmedFlags(line.desk, [await checkBlock(await line.block(), 7, line.desk.chain.network)]);
}

test('a transaction that the app alone calls invalid is told', async () => {
  expect(await told(CONFLICT)).toEqual(FOUND);
});

test('a transaction that one organisation calls invalid is told', async () => {
  line.flag = CONFLICT;
  scene.blocks.set('CityMSP', await line.block());

  expect(await told(CONFLICT)).toEqual(FOUND);
});

test('a transaction that both call invalid does not count', async () => {
  line.flag = CONFLICT;
  await line.bothHold();

  expect(await told(CONFLICT)).toEqual(NOTHING);
});

test('a transaction that was sent twice stands in an earlier block', async () => {
  line.number = 6n;
  await line.bothHold();

  expect(await told(SENT_TWICE)).toEqual(NOTHING);
});

test('a transaction that was sent once is not said to have been sent twice', async () => {
  expect(await told(SENT_TWICE)).toEqual(FOUND);
});

test('where nobody can be asked, that is said', async () => {
  scene.blocks.clear();

  expect(await told(CONFLICT)).toEqual({ findings: [], unanswered: 1 });
});

test('nobody is asked about a block in which everything counts', async () => {
  scene.blocks.clear();

  expect(await told(0)).toEqual(NOTHING);
});
