// SPDX-License-Identifier: Apache-2.0
import { afterEach, expect, test, vi } from 'vitest';
import { message } from '../src/fabric/protobuf';
import { checkWrites } from '../src/fabric/writes';
import { share } from '../src/jobs/share';
import { asked, type Said } from '../src/model/asked';
import { parseCanonical, writeCanonical, type Json } from '../src/model/canonicalJson';
import { writable, type Call } from '../src/model/writable';
import type { SubmitFunction } from '../src/model/calls';
import { askedWrites, LIN, MIRA, Scene } from './network/scene';
import { VaultState } from './network/vault';
import { golden } from './vectors';

type Vector = Omit<Call, 'keyHash'> & { function: SubmitFunction; argument: string };

afterEach(() => vi.unstubAllGlobals());

/** What one peer would write, and what is permitted. */
async function permitted({ function: name, argument, ...told }: Vector) {
  const call = { ...told, keyHash: 'a'.repeat(64) };
  const parsed = parseCanonical(argument) as never;
  return { writable: await writable(name, parsed, call), asked: await asked(name, parsed, call) };
}

function results(writes: Map<string, Said>) {
  const values = [...writes].map(([key, said]) => message([1, key], [3, writeCanonical({ schema: 1, ...said })]));
  return message([2, [message([1, 'carevault'], [2, message([3, values])])]]);
}

function otherThan(value: Json): Json {
  return typeof value === 'string' ? `${value}x` : 'something else';
}

test.each(golden<Vector[]>('writable.json'))('$function is signed only as it was asked for', async (vector) => {
  const may = await permitted(vector);
  expect(may.asked.size).toBeGreaterThan(0);
  expect([...may.asked.keys()].filter((key) => !may.writable.has(key))).toEqual([]);
  expect(() => checkWrites('carevault', results(may.asked), may)).not.toThrow();

  for (const [key, said] of may.asked) {
    const without = new Map([...may.asked].filter(([one]) => one !== key));
    expect(() => checkWrites('carevault', results(without), may)).toThrow('ANSWER_ALTERED');
    for (const [name, value] of Object.entries(said)) {
      const changed = new Map([...may.asked, [key, { ...said, [name]: otherThan(value) }]]);
      expect(() => checkWrites('carevault', results(changed), may)).toThrow(`(${name})`);
    }
  }
});

test('a sharing with another reader, for longer or with more, is never signed', async () => {
  const scene = await Scene.open();
  const vault = new VaultState(scene);
  vault.recipients[LIN] = scene.keys.recipient;
  const desk = await scene.desk();
  const wish = { grantee: LIN, scope: { all: true as const }, actions: ['read' as const], purposes: ['TREAT' as const], end: null };

  for (const lie of [{ grantee: MIRA }, { end: '2030-01-01T00:00:00.000Z' }, { actions: ['append', 'read'] }]) {
    scene.answer('ConsentContract:grant', async (_, call) => {
      const [[key, value]] = Object.entries(await askedWrites(call)) as [[string, string]];
      return { answer: {}, writes: { [key]: writeCanonical({ ...(parseCanonical(value) as Said), ...lie }) } };
    });
    await expect(share(desk, wish)).rejects.toMatchObject({ code: 'ANSWER_ALTERED' });
  }
  expect(scene.submitted).toEqual([]);
});
