// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { headerHash } from '../src/fabric/block';
import { consentOf } from '../src/jobs/activity';
import { checkBlock } from '../src/jobs/auditing/checkBlock';
import { blocks } from '../src/jobs/blocks';
import { fromHex, hex } from '../src/model/bytes';
import { CommittedLine, CONSENT, LINE, TIME } from './network/committedLine';
import { ASHA, LIN, MIRA, refusal, Scene } from './network/scene';

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

test('a line that is as it says holds in every respect', async () => {
  const proof = await line.verified();

  expect(proof.statements).toEqual([
    { about: 'signed', held: true },
    { about: 'recorded', held: true },
    { about: 'confirmed', held: true },
    { about: 'endorsed', held: true },
    { about: 'allowed', held: true },
  ]);
  expect(proof).toMatchObject({
    held: true,
    endorsers: ['City Hospital', 'Lake Hospital'],
    witnesses: ['City Hospital', 'Lake Hospital'],
    blocks: [{ number: 7 }],
  });
});

test('somebody else is named as the one who did it', async () => {
  line.event = { ...line.event, actor: MIRA };

  expect(await line.broken()).toEqual(['signed', 'recorded', 'allowed']);
});

test('an auditor is told of a line that names somebody else than its writer', async () => {
  const rules = async () => (await checkBlock(await line.block(), 7, line.desk.chain.network)).findings.map(({ rule }) => rule);
  expect(await rules()).toEqual([]);

  line = await CommittedLine.of(scene, { ...LINE, actor: MIRA });

  expect(await rules()).toEqual(['signature']);
});

test('a line that the transaction did not write', async () => {
  line.event = { ...line.event, consent: 'd'.repeat(32) };

  expect(await line.broken()).toEqual(['recorded']);
});

test('a consent that did not allow it when it was done', async () => {
  scene.answer('ConsentContract:consent', () => ({ ...CONSENT, start: '2026-11-21T09:00:00.001Z' }));

  expect(await line.broken()).toEqual(['allowed']);
});

test('a consent that cannot be asked for is told as not checked', async () => {
  scene.answer('ConsentContract:consent', () => refusal('LEDGER_UNAVAILABLE', 503));

  expect(await line.open()).toEqual(['allowed']);
  expect(await line.broken()).toEqual([]);
});

test('who stands beside a sharing is whom two organisations name, whatever the app lists', async () => {
  line = await CommittedLine.ofGrant(scene, LIN);
  scene.on('GET consents', () => Response.json({ consents: [{ ...CONSENT, patient: ASHA, grantee: MIRA }] }));

  expect(await consentOf(line.desk, line.event)).toMatchObject({ grantee: LIN });
  expect(await line.broken()).toEqual([]);
});

test('a sharing with somebody else than the one who stands beside it', async () => {
  line = await CommittedLine.ofGrant(scene, LIN);
  scene.answer('ConsentContract:consent', () => ({ ...CONSENT, patient: ASHA, grantor: ASHA, grantee: MIRA }));

  expect(await line.broken()).toEqual(['recorded']);
});

test('nobody stands beside a sharing of which nobody answers', async () => {
  line = await CommittedLine.ofGrant(scene, LIN);
  scene.answer('ConsentContract:consent', () => refusal('LEDGER_UNAVAILABLE', 503));

  expect(await consentOf(line.desk, line.event)).toBeNull();
  expect(await line.broken()).toEqual([]);
});

test('a transaction that the peers found invalid', async () => {
  line.flag = 11;
  await line.bothHold();

  expect(await line.broken()).toEqual(['recorded']);
});

test('a block that the second organisation does not have', async () => {
  line.previousHash = new Uint8Array(32);
  scene.blocks.set('LakeMSP', await line.block());

  expect(await line.broken()).toEqual(['confirmed']);
});

test('a transaction that the second organisation found invalid', async () => {
  line.flag = 11;
  scene.blocks.set('LakeMSP', await line.block());

  expect(await line.broken()).toEqual(['confirmed']);
});

test('an answer of one organisation in the place of another one', async () => {
  scene.on('POST transactions/endorse?endorsers=LakeMSP', async (body) =>
    scene.signed(JSON.parse(body).proposal, 'CityMSP', await line.block()),
  );

  expect(await line.broken()).toEqual(['confirmed']);
});

test('an answer that a peer signed for another question', async () => {
  let former = '';
  scene.on('POST transactions/endorse?endorsers=LakeMSP', async (body) => {
    former ||= JSON.parse(body).proposal;
    return scene.signed(former, 'LakeMSP', await line.block());
  });

  expect(await line.broken()).toEqual([]);
  expect(await line.broken()).toEqual(['confirmed']);
});

test('no answer that any organisation signed', async () => {
  scene.on('POST transactions/endorse?endorsers=CityMSP', async (body) =>
    scene.signed(JSON.parse(body).proposal, 'LakeMSP', await line.block()),
  );
  scene.blocks.set('LakeMSP', new Uint8Array([255]));

  await expect(line.verified()).rejects.toMatchObject({ code: 'BLOCK_UNREADABLE', kind: 'altered' });
});

test('fewer than two organisations that answer are no proof', async () => {
  scene.blocks.delete('LakeMSP');

  await expect(line.verified()).rejects.toMatchObject({ code: 'LEDGER_UNAVAILABLE' });
});

test('another organisation takes the place of one that does not answer', async () => {
  scene = await Scene.open('AcmeMSP');
  line = await CommittedLine.of(scene);
  scene.blocks.set('AcmeMSP', await line.block());
  scene.blocks.delete('LakeMSP');

  expect(await line.verified()).toMatchObject({ held: true, witnesses: ['City Hospital', 'Acme Hospital'] });
});

test('a transaction that is not in the block', async () => {
  line.event = { ...line.event, transaction: '0'.repeat(64) };

  expect(await line.broken()).toEqual(['signed', 'recorded', 'endorsed']);
});

test('an altered signature', async () => {
  const last = line.envelope.length - 1;
  line.envelope[last] = (line.envelope[last] as number) ^ 1;
  await line.bothHold();

  expect(await line.broken()).toContain('signed');
});

test('a transaction that cannot be read is told, not guessed at', async () => {
  line.envelope = line.envelope.slice(0, -1);
  await line.bothHold();

  await expect(line.verified()).rejects.toMatchObject({ code: 'BLOCK_UNREADABLE', kind: 'altered' });
});

test('the chain page says which blocks are linked', async () => {
  const six = await listed(6, '5'.repeat(64));
  const seven = await listed(7, six.hash);
  const eight = { ...(await listed(8, '0'.repeat(64))), own: [] };
  scene.on('GET blocks?', () => Response.json({ height: 9, blocks: [eight, seven, six] }));

  const page = await blocks(line.desk);

  expect(page.blocks.map(({ number, linked }) => [number, linked])).toEqual([
    [8, true],
    [7, false],
    [6, true],
  ]);
  expect(page.next).toBe(6);
});

test('the chain page takes no other block 0 than the one of the keys', async () => {
  const other = await listed(0, '');
  scene.on('GET blocks?', () => Response.json({ height: 1, blocks: [other] }));

  expect((await blocks(line.desk)).blocks.map(({ linked }) => linked)).toEqual([false]);

  const { desk } = line;
  const ours = Object.create(desk, { fingerprint: { value: other.hash } }) as typeof desk;
  expect((await blocks(ours)).blocks.map(({ linked }) => linked)).toEqual([true]);
});

async function listed(number: number, previousHash: string) {
  const data = 'd'.repeat(64);
  const hash = hex(
    await headerHash({ number: BigInt(number), previousHash: fromHex(previousHash), dataHash: fromHex(data) }),
  );
  return { number, hash, previousHash, dataHash: data, time: TIME, transactions: 1, own: [] };
}
