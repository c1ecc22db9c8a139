// SPDX-License-Identifier: Apache-2.0
import { concat, fromBase64, hex, text, utf8, type Bytes } from '../../src/model/bytes';
import { sha256 } from '../../src/model/digest';
import { utcTime } from '../../src/model/time';
import type { Call } from '../../src/model/writable';
import { Certificate, COMMON_NAME } from '../../src/fabric/certificate';
import { message, Message } from '../../src/fabric/protobuf';
import type { Signer } from '../../src/fabric/signer';
import { Authority } from './authority';

/** What a peer would write: keys with their values. */
export type Writes = Record<string, string>;

/** A call that reached the peers. */
export interface Called {
  chaincode: string;
  name: string;
  argument: string;
  transaction: string;
  /** Its claimed time and its creator. */
  call: Call;
}

/** Organisations with one peer each, the block 0 that names them, and what their gateway prepares. */
export class Consortium {
  private constructor(
    readonly authorities: Authority[],
    /** Who endorses; a test may put others in their place. */
    public peers: Signer[],
  ) {}

  static async of(...msps: string[]): Promise<Consortium> {
    const authorities = await Promise.all(msps.map((msp) => Authority.of(msp)));
    return new Consortium(
      authorities,
      await Promise.all(authorities.map((authority) => authority.identity('peer0', 'peer'))),
    );
  }

  async genesis(): Promise<Bytes> {
    const organisations = this.authorities.map((authority) => entry(authority.msp, organisation(authority)));
    const channel = message([2, [entry('Application', message([2, organisations]))]]);
    const config = message([1, message([2, channel])]);
    const header = message([1, message([4, 'health'])]);
    const envelope = message([1, message([1, header], [2, config])]);
    return message([1, message([3, await sha256(envelope)])], [2, message([1, [envelope]])]);
  }

  /** What a signed proposal calls. */
  async called(proposal: string): Promise<Called> {
    const { header, payload } = read(proposal);
    const spec = Message.read(Message.read(Message.read(payload).bytes(1)).bytes(1));
    const [name, argument] = Message.read(spec.bytes(3)).all(1) as [Bytes, Bytes];
    const chaincode = Message.read(spec.bytes(2)).text(2);
const call = await callOf(header);
    return { chaincode, name: text(name), argument: text(argument), transaction: call.transaction, call };
  }

  /** The unsigned envelope that answers the text and writes the keys. */
  async prepare(proposal: string, response: string, writes: Writes = {}): Promise<Bytes> {
    const rwset = message([3, Object.entries(writes).map(([key, value]) => message([1, key], [3, value]))]);
    const results = message([2, [message([1, 'carevault'], [2, rwset])]]);
    const action = message(
      [1, results],
      [3, message([1, 200], [3, response])],
      [4, message([2, 'carevault'], [3, '1.0'])],
    );
    return endorsed(proposal, action, this.peers);
  }

  /** The unsigned envelope with which one peer's own query chaincode answers. */
  answer(proposal: string, response: Bytes, peer: Signer): Promise<Bytes> {
    const action = message([3, message([1, 200], [3, response])], [4, message([2, 'qscc'], [3, 'syscc'])]);
    return endorsed(proposal, action, [peer]);
  }
}

async function endorsed(proposal: string, action: Bytes, peers: Signer[]): Promise<Bytes> {
  const { header, payload } = read(proposal);
  const answer = message([1, await sha256(concat(header.bytes(1), header.bytes(2), payload))], [2, action]);
  const signed = message([1, answer], [2, await Promise.all(peers.map((peer) => endorse(peer, answer)))]);
  const transaction = message([1, [message([1, header.bytes(2)], [2, message([1, payload], [2, signed])])]]);
  return message([1, message([1, message([1, header.bytes(1)], [2, header.bytes(2)])], [2, transaction])]);
}

function read(proposal: string): { header: Message; payload: Bytes } {
  const bytes = Message.read(Message.read(fromBase64(proposal)).bytes(1));
  return { header: Message.read(bytes.bytes(1)), payload: bytes.bytes(2) };
}

async function callOf(header: Message): Promise<Call> {
  const channel = Message.read(header.bytes(1));
  const time = Message.read(channel.bytes(3));
  const creator = Message.read(Message.read(header.bytes(2)).bytes(1));
  const certificate = Certificate.fromPem(text(creator.bytes(2)));
  const caller = certificate.subjectValues(COMMON_NAME)[0]!;
  return {
    transaction: channel.text(5),
    time: utcTime(new Date(Number(time.number(1)) * 1000 + Number(time.number(2)) / 1_000_000)),
    caller,
    msp: creator.text(1),
    keyHash: hex(await sha256(certificate.publicKey)),
    patient: caller,
  };
}

async function endorse(peer: Signer, answer: Bytes): Promise<Bytes> {
  const endorser = peer.creator();
  return message([1, endorser], [2, await peer.sign(concat(answer, endorser))]);
}

function organisation(authority: Authority): Bytes {
  const units = message([1, 1], [3, message([2, 'peer'])]);
  const msp = message([1, authority.msp], [2, [utf8(authority.root.pem())]], [11, units]);
  return message([3, [entry('MSP', message([2, message([2, msp])]))]]);
}

function entry(key: string, value: Bytes): Bytes {
  return message([1, key], [2, value]);
}
