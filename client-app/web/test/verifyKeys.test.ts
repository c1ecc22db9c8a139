// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Desk } from '../src/app/desk';
import { writeCanonical } from '../src/model/canonicalJson';
import { keys } from '../src/model/keys';
import { committed, CommittedLine, LINE } from './network/committedLine';
import { ASHA, MIRA, refusal, Scene } from './network/scene';

const EARLIER = '2026-11-21T08:00:00.000Z';
const LATER = '2026-11-21T10:00:00.000Z';
const OTHER_KEY = 'b'.repeat(64);

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

/** What the chain has registered for Asha. */
function registered(keyHash: string, changed = EARLIER, msp = 'CityMSP') {
  const { recipient } = scene.keys;
  const member = { schema: 1, id: ASHA, msp, role: 'p', keyHash, recipient, status: 'active', joined: EARLIER, changed };
  scene.answer('MemberContract:member', () => member);
  return member;
}

/** Asha registers the key of another desk of hers with the one that she has; the chain tells of it. */
async function rotates(to: Desk, writes: { keyHash: string }): Promise<void> {
  const member = registered(await to.keys.signer.keyHash(), LATER);
  const value = writeCanonical({ ...member, ...writes });
  const written = () => ({ [keys.member(ASHA)]: value });
  const { transaction, envelope } = await committed(scene, line.desk, 'MemberContract:rotateKey', written);
  line.others.push(envelope);
  await line.bothHold();
  const rotation = { schema: 1, ...LINE, type: 'rotate-key', patient: ASHA, consent: null, time: LATER, transaction };
  scene.answer('AuditEventContract:events', () => ({ events: [rotation], next: null }));
}

test('one’s own key is one’s own, whoever asks the chain', async () => {
  registered(OTHER_KEY);

  expect(await line.broken()).toEqual([]);
});

test('a second certificate of one’s own name does not pass for one’s own key', async () => {
  line.desk = await scene.deskOf(ASHA);
  registered(await line.desk.keys.signer.keyHash());

  expect(await line.broken()).toEqual(['signed']);
});

test('somebody else’s key is the one that the chain has registered', async () => {
  line.desk = await scene.deskOf(MIRA);
  registered(await scene.keys.signer.keyHash());

  expect((await line.verified()).statements[0]).toEqual({ about: 'signed', held: true });
});

test('a key that is registered for nobody is not somebody else’s own', async () => {
  line.desk = await scene.deskOf(MIRA);
  registered(OTHER_KEY);

  expect(await line.broken()).toEqual(['signed']);
});

test('the right key under another organisation’s name is not somebody’s own', async () => {
  line.desk = await scene.deskOf(MIRA);
  registered(await scene.keys.signer.keyHash(), EARLIER, 'LakeMSP');

  expect(await line.broken()).toEqual(['signed']);
});

test('whether somebody who renewed keys since had this one is told as not checked', async () => {
  line.desk = await scene.deskOf(MIRA);
  registered(OTHER_KEY, LATER);

  expect(await line.open()).toEqual(['signed']);
  expect(await line.broken()).toEqual([]);
});

test('where nobody answers for a registration the key is told as not checked', async () => {
  line.desk = await scene.deskOf(MIRA);
  scene.answer('MemberContract:member', () => refusal('LEDGER_UNAVAILABLE', 503));

  expect(await line.open()).toEqual(['signed']);
});

test('one’s own former key is known by the rotation that it signed', async () => {
  const renewed = await scene.deskOf(ASHA);
  await rotates(renewed, { keyHash: await renewed.keys.signer.keyHash() });
  line.desk = renewed;

  expect((await line.verified()).statements[0]).toEqual({ about: 'signed', held: true });
});

test('a rotation that registered another key vouches for no former one', async () => {
  const renewed = await scene.deskOf(ASHA);
  await rotates(renewed, { keyHash: OTHER_KEY });
  line.desk = renewed;

  expect(await line.broken()).toEqual(['signed']);
});
