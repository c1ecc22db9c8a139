// SPDX-License-Identifier: Apache-2.0
import { same, text, type Bytes } from '../model/bytes';
import { Problem } from '../model/problem';
import { checkEndorsements, claimedOrganisation, endorsersOf, type Endorsement } from './endorsements';
import type { Proposal } from './proposal';
import { message, Message } from './protobuf';
import * as refusal from './refusal';
import type { Signer } from './signer';
import type { TrustedNetwork } from './trustedNetwork';
import { checkWrites, type Permitted } from './writes';

const OK = 200n;

/** What peers answered to a proposal, and their signatures. */
interface Endorsed {
  answer: Bytes;
  endorsements: Endorsement[];
}

/**
 * What a relay returned for a proposal, after every check: it is this proposal's, byte for byte, two organisations signed the answer, and
 * it writes what was asked for and nothing but what its function may write. Only such a transaction can be signed.
 */
export class PreparedTransaction {
  private constructor(
    readonly transaction: string,
    /** What the chaincode answered. */
    readonly response: string,
    /** MSP ids of those who signed the answer. */
    readonly endorsers: string[],
    private readonly payload: Bytes,
  ) {}

  /**
   * Checks the unsigned envelope that came back for the proposal.
   *
   * @param permitted what the function may and has to write; `NOTHING` for an endorsed answer
   */
  static check(
    proposal: Proposal,
    envelope: Uint8Array,
    network: TrustedNetwork,
    permitted: Permitted,
  ): Promise<PreparedTransaction> {
    return unlessUnreadable(async () => {
      const { payload, answer, endorsements } = opened(proposal, envelope);
      const endorsers = await checkEndorsements(network, answer, endorsements, new Date());
      const action = await readAction(proposal, answer);
      checkWrites(proposal.target.chaincode, action.bytes(1), permitted);
      return new PreparedTransaction(proposal.transaction, text(responseOf(action)), endorsers, payload);
    });
  }

  /**
   * What one organisation's peer alone answered and signed, after the same checks: for questions to peers of which two answers are
   * compared. It is nothing that can be signed.
   */
  static answer(
    proposal: Proposal,
    envelope: Uint8Array,
    network: TrustedNetwork,
    organisation: string,
  ): Promise<Bytes> {
    return unlessUnreadable(async () => {
      const { answer, endorsements } = opened(proposal, envelope);
      const endorsers = await endorsersOf(network, answer, endorsements, new Date());
      if (endorsers.length !== 1 || endorsers[0] !== organisation) {
        throw refusal.endorsement('An answer is not signed by the organisation that was asked.');
      }
      return responseOf(await readAction(proposal, answer));
    });
  }

  /** Who signed the answer in an envelope, as it says itself: for whoever wants to know them before they are believed. */
  static claimedEndorsers(envelope: Uint8Array): string[] {
    try {
      const { endorsements } = readEndorsed(Message.read(envelope).bytes(1));
      return [...new Set(endorsements.map(claimedOrganisation))].sort();
    } catch (cause) {
      throw cause instanceof Problem ? cause : refusal.altered('The prepared transaction cannot be read.', cause);
    }
  }

  /** The signed envelope; sending the same bytes again is harmless, signing again is not. */
  async signed(signer: Signer): Promise<Bytes> {
    return message([1, this.payload], [2, await signer.sign(this.payload)]);
  }
}

async function unlessUnreadable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    throw cause instanceof Problem ? cause : refusal.altered('The prepared transaction cannot be read.', cause);
  }
}

function opened(proposal: Proposal, envelope: Uint8Array): Endorsed & { payload: Bytes } {
  const payload = Message.read(envelope, 1).bytes(1);
  const endorsed = readEndorsed(payload);
  if (!same(payload, rebuilt(proposal, endorsed))) {
    throw refusal.altered('The prepared transaction is not the one that was asked for.');
  }
  return { ...endorsed, payload };
}

function responseOf(action: Message): Bytes {
  return Message.read(action.bytes(3)).bytes(3);
}

function readEndorsed(payload: Bytes): Endorsed {
  const actions = Message.read(Message.read(payload).bytes(2)).all(1);
  const [action] = actions;
  if (actions.length !== 1 || action === undefined) {
    throw refusal.altered('The prepared transaction does not hold exactly one action.');
  }
  const endorsed = Message.read(Message.read(Message.read(action).bytes(2)).bytes(2));
  return { answer: endorsed.bytes(1), endorsements: endorsed.all(2).map(readEndorsement) };
}

function readEndorsement(bytes: Bytes): Endorsement {
  const endorsement = Message.read(bytes);
  return { endorser: endorsement.bytes(1), signature: endorsement.bytes(2) };
}

/** The one payload that holds our proposal and their answer; anything more, less or different shows in the comparison. */
function rebuilt(proposal: Proposal, { answer, endorsements }: Endorsed): Bytes {
  const signatures = endorsements.map(({ endorser, signature }) => message([1, endorser], [2, signature]));
  const endorsed = message([1, answer], [2, signatures]);
  const action = message([1, proposal.signatureHeader], [2, message([1, proposal.payload], [2, endorsed])]);
  const header = message([1, proposal.channelHeader], [2, proposal.signatureHeader]);
  return message([1, header], [2, message([1, action])]);
}

async function readAction(proposal: Proposal, answer: Bytes): Promise<Message> {
  const payload = Message.read(answer, 1, 2);
  if (!same(payload.bytes(1), await proposal.hash())) {
    throw refusal.altered('The endorsers answered another proposal.');
  }
  const action = Message.read(payload.bytes(2), 1, 2, 3, 4);
  if (Message.read(action.bytes(4)).text(2) !== proposal.target.chaincode) {
    throw refusal.altered('Another chaincode answered.');
  }
  if (Message.read(action.bytes(3)).number(1) !== OK) {
    throw refusal.altered('The chaincode refused, but a transaction was prepared.');
  }
  return action;
}
