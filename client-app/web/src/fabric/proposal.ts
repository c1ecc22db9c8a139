// SPDX-License-Identifier: Apache-2.0
import { hex, random, utf8, type Bytes } from '../model/bytes';
import { sha256 } from '../model/digest';
import { utcTime } from '../model/time';
import { message } from './protobuf';
import type { Signer } from './signer';
import type { Target } from './trustedNetwork';

const ENDORSER_TRANSACTION = 3;
const JAVA = 4;
const NONCE = 24;

/** What makes one call differ from another of the same words. */
export interface Circumstances {
  now: Date;
  nonce: Bytes;
}

/**
 * One call of one chaincode function, built here and nowhere else, so that nobody can put other words into the member's mouth. Immutable;
 * keeps the bytes it sent, because whatever comes back is compared with them.
 */
export class Proposal {
  private constructor(
    readonly target: Target,
    /** The transaction's claimed time, in the form of the chain. */
    readonly time: string,
    /** The transaction id, hex. */
    readonly transaction: string,
    readonly channelHeader: Bytes,
    readonly signatureHeader: Bytes,
    readonly payload: Bytes,
    /** The serialized SignedProposal, for the relay. */
    readonly signed: Bytes,
  ) {}

  /** Builds and signs the call. */
  static async of(
    target: Target,
    signer: Signer,
    name: string,
    args: string[],
    { now, nonce }: Circumstances = { now: new Date(), nonce: random(NONCE) },
  ): Promise<Proposal> {
    const creator = signer.creator();
    const transaction = hex(await sha256(nonce, creator));
    const channelHeader = header(target, transaction, now);
    const signatureHeader = message([1, creator], [2, nonce]);
    const payload = call(target, name, args);
    const bytes = message([1, message([1, channelHeader], [2, signatureHeader])], [2, payload]);
    const signed = message([1, bytes], [2, await signer.sign(bytes)]);
    return new Proposal(target, utcTime(now), transaction, channelHeader, signatureHeader, payload, signed);
  }

  /** What endorsers write into their answers: headers and input, byte for byte. */
  hash(): Promise<Bytes> {
    return sha256(this.channelHeader, this.signatureHeader, this.payload);
  }
}

function header(target: Target, transaction: string, now: Date): Bytes {
  const time = now.getTime();
  const seconds = Math.floor(time / 1000);
  return message(
    [1, ENDORSER_TRANSACTION],
    [3, message([1, seconds], [2, (time - seconds * 1000) * 1_000_000])],
    [4, target.channel],
    [5, transaction],
    [7, message([2, message([2, target.chaincode])])],
  );
}

function call(target: Target, name: string, args: string[]): Bytes {
  const input = message([1, [name, ...args].map(utf8)]);
  const spec = message([1, JAVA], [2, message([2, target.chaincode])], [3, input]);
  return message([1, message([1, spec])]);
}
