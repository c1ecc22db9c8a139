// SPDX-License-Identifier: Apache-2.0
import { concat, hex, same, text, type Bytes } from '../model/bytes';
import { sha256 } from '../model/digest';
import { dataHash, flags, VALID, type Block } from './block';
import { Certificate, COMMON_NAME } from './certificate';
import { holdsLowS } from './ecdsa';
import { checkEndorsements, claimedOrganisation, type Endorsement } from './endorsements';
import { Message } from './protobuf';
import type { TrustedNetwork } from './trustedNetwork';
import { publicKey } from './trustedOrganisation';

/** The header type of a chaincode call; others change the channel. */
const CALL = 3n;

/** A transaction as it stands in a block: what its creator signed, and what peers endorsed. Read, not believed: every check is a question. */
export class CommittedTransaction {
  private constructor(
    private readonly block: Block,
    private readonly at: number,
    private readonly envelope: Message,
    private readonly payload: Message,
    /** The claimed time. */
    readonly time: Date,
    /** MSP id of the creator. */
    readonly organisation: string,
    private readonly certificate: Certificate,
    private readonly action: Message,
  ) {}

  /** Finds a transaction in a block; null when the block does not hold it. Throws `SyntaxError`. */
  static find(block: Block, transaction: string): CommittedTransaction | null {
    const at = block.data.findIndex((bytes) => channelHeader(payloadOf(bytes)).text(5) === transaction);
    return at < 0 ? null : CommittedTransaction.at(block, at);
  }

  /** The transaction at a place in a block; null for one that calls no chaincode. Throws `SyntaxError`. */
  static at(block: Block, at: number): CommittedTransaction | null {
    const envelope = block.data[at] as Bytes;
    const payload = payloadOf(envelope);
    if (channelHeader(payload).number(1) !== CALL) {
      return null;
    }
    const time = Message.read(channelHeader(payload).bytes(3));
    const creator = Message.read(signatureHeader(payload).bytes(1));
    return new CommittedTransaction(
      block,
      at,
      Message.read(envelope),
      payload,
      new Date(Number(time.number(1)) * 1000 + Math.floor(Number(time.number(2)) / 1_000_000)),
      creator.text(1),
      Certificate.fromPem(text(creator.bytes(2))),
      Message.read(Message.read(Message.read(payload.bytes(2)).bytes(1)).bytes(2)),
    );
  }

  /** The transaction id, as it says itself. */
  get id(): string {
    return channelHeader(this.payload).text(5);
  }

  /** Whether the peers marked it as valid, as this copy of the block says. */
  get isMarkedValid(): boolean {
    return flags(this.block)[this.at] === VALID;
  }

  /** The medical ID in the creator's certificate. */
  get creator(): string {
    return this.certificate.subjectValues(COMMON_NAME)[0] ?? '';
  }

  /** Hex SHA-256 of the public key that the creator's certificate speaks of. */
  async keyHash(): Promise<string> {
    return hex(await sha256(this.certificate.publicKey));
  }

  /** Whether the block's data is what its header names, and the peers marked this transaction as valid. */
  async isRecorded(): Promise<boolean> {
    return this.isMarkedValid && same(await dataHash(this.block.data), this.block.dataHash);
  }

  /** Whether the creator's organisation issued the certificate, its key signed these bytes, and the id is made of them. */
  async isSigned(network: TrustedNetwork): Promise<boolean> {
    const header = signatureHeader(this.payload);
    const id = hex(await sha256(header.bytes(2), header.bytes(1)));
    const issued = (await network.organisation(this.organisation)?.issued(this.certificate, this.time)) ?? false;
    const key = await publicKey(this.certificate);
    return issued && id === channelHeader(this.payload).text(5) && holdsLowS(key, this.envelope.bytes(2), this.envelope.bytes(1));
  }

  /** MSP ids that its endorsers give themselves. */
  get claimedEndorsers(): string[] {
    return [...new Set(this.endorsements().map(claimedOrganisation))];
  }

  /** MSP ids of those who endorsed it; throws `ENDORSEMENT_INVALID` unless two organisations did and every signature holds. */
  async endorsers(network: TrustedNetwork): Promise<string[]> {
    const endorsed = Message.read(this.action.bytes(2));
    const answersThis = same(Message.read(endorsed.bytes(1)).bytes(1), await this.proposalHash());
    return answersThis ? checkEndorsements(network, endorsed.bytes(1), this.endorsements(), this.time) : [];
  }

  /** What it wrote under the chaincode's name: values by key. */
  writes(chaincode: string): Map<string, string> {
    const answer = Message.read(Message.read(this.action.bytes(2)).bytes(1));
    const sets = Message.read(Message.read(answer.bytes(2)).bytes(1)).all(2).map((set) => Message.read(set));
    const writes = sets.filter((set) => set.text(1) === chaincode).flatMap((set) => Message.read(set.bytes(2)).all(3));
    return new Map(writes.map((write) => Message.read(write)).map((write) => [write.text(1), text(write.bytes(3))]));
  }

  private endorsements(): Endorsement[] {
    return Message.read(this.action.bytes(2)).all(2).map((bytes) => {
      const endorsement = Message.read(bytes);
      return { endorser: endorsement.bytes(1), signature: endorsement.bytes(2) };
    });
  }

  private proposalHash(): Promise<Bytes> {
    const header = Message.read(this.payload.bytes(1));
    return sha256(concat(header.bytes(1), header.bytes(2), this.action.bytes(1)));
  }
}

function payloadOf(envelope: Uint8Array): Message {
  return Message.read(Message.read(envelope).bytes(1));
}

function channelHeader(payload: Message): Message {
  return Message.read(Message.read(payload.bytes(1)).bytes(1));
}

function signatureHeader(payload: Message): Message {
  return Message.read(Message.read(payload.bytes(1)).bytes(2));
}
