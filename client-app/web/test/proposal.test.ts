// SPDX-License-Identifier: Apache-2.0
import { beforeAll, expect, test } from 'vitest';
import { base64, fromBase64, hex } from '../src/model/bytes';
import { Certificate } from '../src/fabric/certificate';
import { holdsLowS, sign } from '../src/fabric/ecdsa';
import { PreparedTransaction } from '../src/fabric/preparedTransaction';
import { Proposal } from '../src/fabric/proposal';
import { Message } from '../src/fabric/protobuf';
import { Signer } from '../src/fabric/signer';
import { TrustedNetwork } from '../src/fabric/trustedNetwork';
import { NOTHING } from '../src/fabric/writes';
import { golden } from './vectors';

interface Vectors {
  genesis: string;
  fingerprint: string;
  newcomer: string;
  newcomerRoots: string;
  certificate: string;
  function: string;
  argument: string;
  time: string;
  nonce: string;
  transaction: string;
  hash: string;
  proposal: string;
  writable: string;
  response: string;
  honest: string;
  lies: { lie: string; code: string; envelope: string }[];
}

const vectors = golden<Vectors>('proposal.json');
const writable = new Set([vectors.writable]);
let network: TrustedNetwork;
let proposal: Proposal;
let keys: CryptoKeyPair;

beforeAll(async () => {
  network = await TrustedNetwork.of(fromBase64(vectors.genesis), vectors.fingerprint);
  keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  const signer = new Signer('CityMSP', Certificate.fromPem(vectors.certificate), keys.privateKey);
  const circumstances = { now: new Date(vectors.time), nonce: fromBase64(vectors.nonce) };
  proposal = await Proposal.of(network.target, signer, vectors.function, [vectors.argument], circumstances);
});

test('a proposal has the vault’s bytes', async () => {
  expect(base64(Message.read(proposal.signed).bytes(1))).toBe(vectors.proposal);
  expect(proposal.transaction).toBe(vectors.transaction);
  expect(base64(await proposal.hash())).toBe(vectors.hash);
});

test('block 0 is refused under another fingerprint', async () => {
  await expect(TrustedNetwork.of(fromBase64(vectors.genesis), '0'.repeat(64))).rejects.toMatchObject({
    code: 'NETWORK_UNKNOWN',
  });
});

test('an altered block 0 is refused, whatever it says', async () => {
  const genesis = fromBase64(vectors.genesis);
  genesis[genesis.length - 40] = (genesis[genesis.length - 40] as number) ^ 1;

  await expect(TrustedNetwork.of(genesis, vectors.fingerprint)).rejects.toMatchObject({ code: 'NETWORK_UNKNOWN' });
});

test('an organisation that joined later is known by the hash of its roots', async () => {
  const description = fromBase64(vectors.newcomer);

  expect((await network.with('NewMSP', description, vectors.newcomerRoots)).organisations).toContain('NewMSP');
  await expect(network.with('NewMSP', description, '0'.repeat(64))).rejects.toMatchObject({
    code: 'ENDORSEMENT_INVALID',
  });
  await expect(network.with('OtherMSP', description, vectors.newcomerRoots)).rejects.toMatchObject({
    code: 'ENDORSEMENT_INVALID',
  });
});

test('a description that takes people for peers is refused', async () => {
  const description = fromBase64(vectors.newcomer);
  const unit = new TextEncoder().encode('peer');
  const at = description.findLastIndex((_, from) => unit.every((byte, index) => description[from + index] === byte));
  description.set(new TextEncoder().encode('user'), at);

  await expect(network.with('NewMSP', description, vectors.newcomerRoots)).rejects.toMatchObject({
    code: 'ENDORSEMENT_INVALID',
  });
});

test('what two organisations endorsed can be signed', async () => {
  const prepared = await PreparedTransaction.check(proposal, fromBase64(vectors.honest), network, { ...NOTHING, writable });
  const signer = new Signer('CityMSP', Certificate.fromPem(vectors.certificate), keys.privateKey);
  const signed = Message.read(await prepared.signed(signer));

  expect(prepared.response).toBe(vectors.response);
  expect(prepared.endorsers).toEqual(['CityMSP', 'LakeMSP']);
  expect(base64(signed.bytes(1))).toBe(base64(Message.read(fromBase64(vectors.honest)).bytes(1)));
  expect(await holdsLowS(keys.publicKey, signed.bytes(2), signed.bytes(1))).toBe(true);
});

test('an answer that is only asked for writes nothing', async () => {
  await expect(
    PreparedTransaction.check(proposal, fromBase64(vectors.honest), network, NOTHING),
  ).rejects.toMatchObject({ code: 'ANSWER_ALTERED' });
});

test.each(vectors.lies)('a lie is never signed: $lie', async ({ code, envelope }) => {
  await expect(PreparedTransaction.check(proposal, fromBase64(envelope), network, { ...NOTHING, writable })).rejects.toMatchObject({
    code,
  });
});

test('signatures have the smaller s, every one', async () => {
  const bytes = fromBase64(vectors.hash);
  for (let n = 0; n < 40; n++) {
    expect(await holdsLowS(keys.publicKey, await sign(keys.privateKey, bytes), bytes)).toBe(true);
  }
});

test('of two signatures that hold, the one with the larger s is refused', async () => {
  const bytes = fromBase64(vectors.hash);
  let high: Uint8Array | null = null;
  while (high === null) {
    const raw = new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, keys.privateKey, bytes));
    high = (raw[32] as number) > 127 && (raw[0] as number) > 0 && (raw[0] as number) < 128 ? raw : null;
  }
  const der = `3045` + `0220${hex(high.subarray(0, 32))}` + `022100${hex(high.subarray(32))}`;

  expect(
    await holdsLowS(
      keys.publicKey,
      Uint8Array.from(der.match(/../g) as string[], (pair) => parseInt(pair, 16)),
      bytes,
    ),
  ).toBe(false);
});
