// SPDX-License-Identifier: Apache-2.0
import { parseOrganisation } from '../model/documents';
import { isMsp } from '../model/identifiers';
import { isProblem } from '../model/problem';
import { PreparedTransaction } from '../fabric/preparedTransaction';
import type { Proposal } from '../fabric/proposal';
import type { TrustedNetwork } from '../fabric/trustedNetwork';
import { NOTHING } from '../fabric/writes';
import type { AppClient } from './appClient';

/**
 * Learns to trust an organisation that joined after block 0: two organisations that are trusted already must endorse the entry with the
 * hash of its roots.
 */
export class Admission {
  constructor(
    private readonly app: AppClient,
    private trusted: TrustedNetwork,
  ) {}

  get network(): TrustedNetwork {
    return this.trusted;
  }

  /** Whether the organisation is trusted, now or already; one that the chain has no entry for is not. `question` asks for that entry. */
  async trusts(msp: string, question: (msp: string) => Promise<Proposal>): Promise<boolean> {
    if (this.trusted.organisation(msp) !== null) {
      return true;
    }
    if (!isMsp(msp)) {
      return false;
    }
    try {
      await this.admit(msp, await question(msp));
      return true;
    } catch (thrown) {
      if (isProblem(thrown, 'ORGANISATION_NOT_FOUND')) {
        return false;
      }
      throw thrown;
    }
  }

  private async admit(msp: string, proposal: Proposal): Promise<void> {
    const envelope = await this.app.endorse(proposal.signed, this.trusted.organisations);
    const answer = await PreparedTransaction.check(proposal, envelope, this.trusted, NOTHING);
    const { roots } = parseOrganisation(answer.response);
    this.trusted = await this.trusted.with(msp, await this.app.organisation(msp), roots);
  }
}
