// SPDX-License-Identifier: Apache-2.0
import 'fake-indexeddb/auto';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Desk } from '../src/app/desk';
import { cutOffSharings } from '../src/jobs/cutOff';
import { completeSharing, share } from '../src/jobs/share';
import { upload } from '../src/jobs/upload';
import { utf8 } from '../src/model/bytes';
import { LIN, refusal, Scene } from './network/scene';
import { VaultState } from './network/vault';

vi.mock('../src/app/pause', () => ({ pause: async () => {} }));

const WISH = { grantee: LIN, scope: { all: true as const }, actions: ['read' as const], purposes: ['TREAT' as const], end: null };

let scene: Scene;
let vault: VaultState;
let desk: Desk;

beforeEach(async () => {
  scene = await Scene.open();
  vault = new VaultState(scene);
  vault.recipients[LIN] = await identityToRecipient(await generateX25519Identity());
  desk = await scene.desk();
  await upload(desk, { file: new Blob([utf8('a document')]) });
});

afterEach(() => vi.unstubAllGlobals());

test('a sharing that was cut off is known to this device until its keys are handed on', async () => {
  const slots = ({ objects }: Scene) => [...objects.keys()].filter((name) => name.endsWith(encodeURIComponent(LIN)));
  scene.on('PUT objects/', () => refusal('STORE_UNAVAILABLE', 503));
  await share(desk, WISH).catch(() => undefined);

  const [left] = await cutOffSharings(desk);
  expect(left).toMatchObject({ consent: vault.grants[0]!.consent, grantee: LIN });
  expect(slots(scene)).toEqual([]);

  scene.keepsObjects();
  await completeSharing(desk, left!.consent);
  expect(slots(scene)).toHaveLength(1);
  expect(await cutOffSharings(desk)).toEqual([]);
});

test('a sharing that came to its end is not remembered', async () => {
  await share(desk, WISH);

  expect(await cutOffSharings(desk)).toEqual([]);
});

test('a sharing that was refused is not remembered: nothing stands', async () => {
  scene.answer('ConsentContract:grant', () => refusal('GRANTEE_INACTIVE'));
  await share(desk, WISH).catch(() => undefined);

  expect(await cutOffSharings(desk)).toEqual([]);
});
