// SPDX-License-Identifier: Apache-2.0
import type { Bytes } from '../model/bytes';
import { writeCanonical } from '../model/canonicalJson';
import { asked } from '../model/asked';
import { asJson, type Asks, type SubmitFunction, type Submits } from '../model/calls';
import { Problem } from '../model/problem';
import { writable } from '../model/writable';
import { PreparedTransaction } from '../fabric/preparedTransaction';
import { Proposal } from '../fabric/proposal';
import type { Signer } from '../fabric/signer';
import type { TrustedNetwork } from '../fabric/trustedNetwork';
import { NOTHING, type Permitted } from '../fabric/writes';
import { Admission } from './admission';
import type { AppClient } from './appClient';
import { confirm } from './confirmation';
import { deliver, isConflict, type Outcome } from './delivery';

/** A transaction that the chain holds as valid; the block's number alone is the app's word. */
export interface Committed {
  transaction: string;
  block: number;
  /** What the chaincode answered. */
  response: string;
}

/** Where a transaction is. */
export type ChainStage = { stage: 'signing' | 'endorsing' | 'recording' } | { stage: 'recorded'; block: number };

/** What goes along with a call. */
export interface Submission {
  /** Whose record a new version or a tombstone is about; without one, the caller's own. */
  patient?: string;
  onProgress?: ((progress: ChainStage) => void) | undefined;
  /** Looked at until the transaction is sent; then it is on its way. */
  signal?: AbortSignal | undefined;
}

const ATTEMPTS = 5;
const REGISTERS_KEYS: readonly SubmitFunction[] = ['MemberContract:join', 'MemberContract:rotateKey'];

/** The chain as one member sees it through a relay that is not trusted. */
export class Chain {
  private readonly admission: Admission;

  constructor(
    private readonly app: AppClient,
    readonly signer: Signer,
    network: TrustedNetwork,
  ) {
    this.admission = new Admission(app, network);
  }

  /** The caller's medical ID. */
  get caller(): string {
    return this.signer.medicalId;
  }

  get network(): TrustedNetwork {
    return this.admission.network;
  }

  /** Asks an evaluate-only function; the answer is what two organisations signed, and nothing is written. */
  async ask<F extends keyof Asks>(name: F, argument: Asks[F]): Promise<string> {
    return (await this.prepare(await this.propose(name, argument), NOTHING)).response;
  }

  /**
   * Asks one organisation's peer, by its own query chaincode, for the block of a transaction; gives the serialized Block that this peer
   * alone signed. Peers keep different orderers' signatures in the same block, so that two can sign no common answer.
   */
  async block(transaction: string, organisation: string): Promise<Bytes> {
    const target = { ...this.network.target, chaincode: 'qscc' };
    const proposal = await Proposal.of(target, this.signer, 'GetBlockByTxID', [target.channel, transaction]);
    const envelope = await this.app.endorse(proposal.signed, [organisation]);
    return PreparedTransaction.answer(proposal, envelope, this.network, organisation);
  }

  /**
   * Writes: endorsed, checked, signed, committed, and confirmed by an endorsed answer where there is one. Signs anew only when the former
   * transaction is known dead, which nobody sees.
   */
  async submit<F extends SubmitFunction>(
    name: F,
    argument: Submits[F],
    submission: Submission = {},
  ): Promise<Committed> {
    for (let attempt = 1; ; attempt++) {
      const { outcome, prepared } = await this.attempt(name, argument, submission);
      if (outcome.status === 'VALID') {
        return this.committed(name, argument, prepared, outcome, submission);
      }
      if (!isConflict(outcome) || attempt === ATTEMPTS) {
        throw new Problem('failed', 'TRANSACTION_INVALID', {
          detail: `The transaction was not accepted (${outcome.status}).`,
        });
      }
    }
  }

  private async attempt<F extends SubmitFunction>(
    name: F,
    argument: Submits[F],
    { patient, onProgress, signal }: Submission,
  ) {
    onProgress?.({ stage: 'signing' });
    const proposal = await this.propose(name, argument);
    onProgress?.({ stage: 'endorsing' });
    const prepared = await this.prepare(proposal, await this.permitted(proposal, name, argument, patient));
    signal?.throwIfAborted();
    onProgress?.({ stage: 'recording' });
    return { outcome: await deliver(this.app, prepared.transaction, await prepared.signed(this.signer)), prepared };
  }

  /** Keys that are registered by the call itself have no session to ask in before: they are confirmed once they are logged in. */
  private async committed<F extends SubmitFunction>(
    name: F,
    argument: Submits[F],
    { transaction, response }: PreparedTransaction,
    { block }: Outcome,
    { onProgress }: Submission,
  ): Promise<Committed> {
    if (!REGISTERS_KEYS.includes(name)) {
      await confirm(this, name, argument, transaction);
    }
    onProgress?.({ stage: 'recorded', block });
    return { transaction, block, response };
  }

  private propose(name: string, argument: object): Promise<Proposal> {
    return Proposal.of(this.network.target, this.signer, name, [writeCanonical(asJson(argument))]);
  }

  private async prepare(proposal: Proposal, permitted: Permitted): Promise<PreparedTransaction> {
    let envelope = await this.app.endorse(proposal.signed, []);
    if (!(await this.trusts(PreparedTransaction.claimedEndorsers(envelope)))) {
      // An organisation that came to the channel just now and is not registered yet: others are asked.
      envelope = await this.app.endorse(proposal.signed, this.network.organisations);
    }
    return PreparedTransaction.check(proposal, envelope, this.network, permitted);
  }

  /** Learns to trust those of the organisations that the chain has an entry for; who joined after block 0 is known only then. */
  async learn(organisations: string[]): Promise<void> {
    for (const organisation of organisations) {
      await this.admitted(organisation);
    }
  }

  private admitted(msp: string): Promise<boolean> {
    return this.admission.trusts(msp, (asked) => this.propose('MemberContract:organisation', { msp: asked }));
  }

  private async trusts(endorsers: string[]): Promise<boolean> {
    for (const endorser of endorsers) {
      if (!(await this.admitted(endorser))) {
        return false;
      }
    }
    return true;
  }

  private async permitted<F extends SubmitFunction>(
    { transaction, time }: Proposal,
    name: F,
    argument: Submits[F],
    patient = this.caller,
  ): Promise<Permitted> {
    const { msp } = this.signer;
    const call = { transaction, time, caller: this.caller, msp, keyHash: await this.signer.keyHash(), patient };
    return { writable: await writable(name, argument, call), asked: await asked(name, argument, call) };
  }
}
