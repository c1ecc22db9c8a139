// SPDX-License-Identifier: Apache-2.0
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { base64 } from '../src/model/bytes';
import { message, Message } from '../src/fabric/protobuf';
import { PreparedTransaction } from '../src/fabric/preparedTransaction';
import { Proposal } from '../src/fabric/proposal';
import { Signer } from '../src/fabric/signer';
import { TrustedNetwork } from '../src/fabric/trustedNetwork';
import { NOTHING } from '../src/fabric/writes';
import { Consortium } from './network/consortium';

let consortium: Consortium;
let strangers: Consortium;
let network: TrustedNetwork;
let asha: Signer;
let honest: Signer[];

beforeAll(async () => {
  [consortium, strangers] = await Promise.all([
    Consortium.of('CityMSP', 'LakeMSP'),
    Consortium.of('CityMSP', 'LakeMSP'),
  ]);
  network = await TrustedNetwork.of(await consortium.genesis(), null);
  asha = await consortium.authorities[0]!.identity('asha', 'client');
  honest = consortium.peers;
});

beforeEach(() => {
  consortium.peers = honest;
});

/** Has the peers endorse, and looks at what they prepared. */
async function checked(...peers: Signer[]): Promise<string[]> {
  consortium.peers = peers;
  const proposal = await Proposal.of(network.target, asha, 'ConsentContract:decide', ['{}']);
  const envelope = await consortium.prepare(base64(proposal.signed), '"yes"');
  return (await PreparedTransaction.check(proposal, envelope, network, NOTHING)).endorsers;
}

test('peers of two organisations are believed', async () => {
  expect(await checked(...honest)).toEqual(['CityMSP', 'LakeMSP']);
});

test('peers of other authorities with our names are not', async () => {
  await expect(checked(...strangers.peers)).rejects.toMatchObject({ code: 'ENDORSEMENT_INVALID' });
});

test('one organisation twice is one organisation', async () => {
  const second = await consortium.authorities[0]!.identity('peer1', 'peer');

  await expect(checked(honest[0]!, second)).rejects.toMatchObject({ code: 'ENDORSEMENT_INVALID' });
});

test('a member is no peer', async () => {
  const member = await consortium.authorities[1]!.identity('lin', 'client');

  await expect(checked(honest[0]!, member)).rejects.toMatchObject({ code: 'ENDORSEMENT_INVALID' });
});

test('a peer whose certificate has ended is not believed', async () => {
  const former = await consortium.authorities[1]!.identity('peer0', 'peer', '210101000000Z');

  await expect(checked(honest[0]!, former)).rejects.toMatchObject({ code: 'ENDORSEMENT_INVALID' });
});

test('one organisation’s authority does not make peers of another', async () => {
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const certificate = await consortium.authorities[0]!.certify('peer0', 'peer', keys.publicKey);

  const impostor = new Signer('LakeMSP', certificate, keys.privateKey);

  await expect(checked(honest[0]!, impostor)).rejects.toMatchObject({ code: 'ENDORSEMENT_INVALID' });
});

test('a block 0 with the pinned header and other data is refused', async () => {
  const ours = Message.read(await consortium.genesis());
  const theirs = Message.read(await strangers.genesis());
  const mixed = message([1, ours.bytes(1)], [2, theirs.bytes(2)]);

  await expect(TrustedNetwork.of(mixed, network.fingerprint)).rejects.toMatchObject({ code: 'NETWORK_UNKNOWN' });
});
