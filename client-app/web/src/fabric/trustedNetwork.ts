// SPDX-License-Identifier: Apache-2.0
import { hex, same } from '../model/bytes';
import { dataHash, headerHash, readBlock, type Block } from './block';
import { Message } from './protobuf';
import * as refusal from './refusal';
import { TrustedOrganisation } from './trustedOrganisation';

/** Which chaincode on which channel a proposal is for. */
export interface Target {
  channel: string;
  chaincode: string;
}

/**
 * The organisations of block 0, trusted because its header hashes to the pinned fingerprint, and those whose roots trusted organisations
 * named since. Immutable.
 */
export class TrustedNetwork {
  private constructor(
    /** Hash of block 0's header, hex. */
    readonly fingerprint: string,
    readonly target: Target,
    /** `development` where one operator plays them all. */
    readonly consensus: string,
    private readonly byName: ReadonlyMap<string, TrustedOrganisation>,
  ) {}

  /**
   * Takes block 0 as an app serves it; without a fingerprint the caller shows it to a person.
   * Throws `NETWORK_UNKNOWN` when it is another network's, or no whole block.
   */
  static async of(genesis: Uint8Array, fingerprint: string | null): Promise<TrustedNetwork> {
    const network = await read(genesis).catch((cause: unknown) => {
      throw refusal.network("The app's block 0 cannot be read.", cause);
    });
    if (fingerprint !== null && network.fingerprint !== fingerprint) {
      throw refusal.network('The app belongs to another network than this keyring.');
    }
    return new TrustedNetwork(network.fingerprint, network.target, network.consensus, network.byName);
  }

  /** Of which organisations an endorsement counts. */
  get organisations(): string[] {
    return [...this.byName.keys()].sort();
  }

  organisation(msp: string): TrustedOrganisation | null {
    return this.byName.get(msp) ?? null;
  }

  /**
   * The same with one organisation more.
   *
   * @param description its MSP as somebody describes it, a serialized FabricMSPConfig; its peers have the unit `peer`, for a description
   *   that names the unit of people would let each of them endorse
   * @param roots the hash of its roots, from an answer that organisations of this network endorsed
   */
  async with(msp: string, description: Uint8Array, roots: string): Promise<TrustedNetwork> {
    const organisation = described(description);
    if (organisation.name !== msp || !organisation.marksPeers() || (await organisation.rootsHash()) !== roots) {
      throw refusal.endorsement('An organisation that joined later is not described as the chain knows it.');
    }
    return new TrustedNetwork(
      this.fingerprint,
      this.target,
      this.consensus,
      new Map([...this.byName, [msp, organisation]]),
    );
  }
}

function described(description: Uint8Array): TrustedOrganisation {
  try {
    return TrustedOrganisation.read(description);
  } catch (cause) {
    throw refusal.endorsement('An organisation that joined later is described unreadably.', cause);
  }
}

async function read(genesis: Uint8Array) {
  const block = readBlock(genesis);
  const envelope = block.data[0];
  if (block.number !== 0n || block.data.length !== 1 || envelope === undefined || !(await isWhole(block))) {
    throw new SyntaxError('not a whole block 0');
  }
  const payload = Message.read(Message.read(envelope).bytes(1));
  const header = Message.read(Message.read(payload.bytes(1)).bytes(1));
  const groups = Message.read(Message.read(Message.read(payload.bytes(2)).bytes(1)).bytes(2)).map(2);
  return {
    fingerprint: hex(await headerHash(block)),
    target: { channel: header.text(4), chaincode: 'carevault' },
    consensus: Message.read(value(groups.get('Orderer'), 'ConsensusType')).text(1),
    byName: organisations(groups.get('Application')),
  };
}

async function isWhole(block: Block): Promise<boolean> {
  return same(await dataHash(block.data), block.dataHash);
}

function organisations(application: Uint8Array = new Uint8Array()): Map<string, TrustedOrganisation> {
  const all = [...Message.read(application).map(2).values()].map((group) => {
    return TrustedOrganisation.read(Message.read(value(group, 'MSP')).bytes(2));
  });
  return new Map(all.map((organisation) => [organisation.name, organisation]));
}

function value(group: Uint8Array = new Uint8Array(), name: string): Uint8Array {
  return Message.read(Message.read(group).map(3).get(name) ?? new Uint8Array()).bytes(2);
}
