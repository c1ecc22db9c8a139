// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { Desk } from '../../app/desk';
import type { Bytes } from '../../model/bytes';
import { Problem } from '../../model/problem';
import { TrustedNetwork } from '../../fabric/trustedNetwork';
import { checkChain, isWhole, type Coverage } from './coverage';

const GOLDEN = new URL('../../../../../network/validation/src/test/resources/golden/', import.meta.url);
const HEIGHT = 12;
const SILENT = new Problem('failed', 'LEDGER_UNAVAILABLE');

let whole: TrustedNetwork;
let newcomer: string;

beforeAll(async () => {
  whole = await TrustedNetwork.of(raw(0), null);
  newcomer = whole.organisations[0] as string;
});

function raw(number: number): Bytes {
  return new Uint8Array(readFileSync(new URL(`${number}.block`, GOLDEN)));
}

/** The golden network as somebody sees it who does not know one of its organisations. */
function network(unknown: string | null): TrustedNetwork {
  const organisation = (msp: string) => (msp === unknown ? null : whole.organisation(msp));
  return { fingerprint: whole.fingerprint, organisations: [], target: { ...whole.target, chaincode: 'golden' }, organisation } as unknown as TrustedNetwork;
}

/** Somebody to whom an organisation is new, and who learns it as `learn` says. */
function checked(learn: () => Promise<TrustedNetwork>): Promise<Coverage> {
  const memory = new Map<string, unknown>();
  const chain = { network: network(newcomer), learn: async () => void (chain.network = await learn()), block: () => Promise.reject(SILENT) };
  const remember = (name: string, ask: () => unknown) => memory.get(name) ?? memory.set(name, ask()).get(name);
  const http = { get: async () => ({ height: HEIGHT, blocks: [] }), bytes: async (path: string) => raw(Number(path.replace('blocks/', ''))) };
  return checkChain({ organisation: newcomer, chain, remember, app: { http } } as unknown as Desk);
}

test('an organisation that the blocks name is learned, whatever the app lists', async () => {
  const { findings, blocks } = await checked(async () => network(null));

  expect(findings).toEqual([]);
  expect(blocks).toHaveLength(HEIGHT);
});

test.each(['NOT_FOUND', 'ANSWER_ALTERED'])('calls of an organisation that the app hides are told: %s', async (code) => {
  const coverage = await checked(() => Promise.reject(new Problem(code === 'NOT_FOUND' ? 'failed' : 'altered', code)));

  expect(new Set(coverage.findings.map(({ rule }) => rule))).toEqual(new Set(['organisation']));
  expect(isWhole({ ...coverage, witnesses: [{ msp: 'A', name: 'A' }, { msp: 'B', name: 'B' }] })).toBe(false);
});

test('an app that cannot be asked just now is no finding', async () => {
  await expect(checked(() => Promise.reject(SILENT))).rejects.toThrow('LEDGER_UNAVAILABLE');
});
