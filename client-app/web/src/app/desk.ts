// SPDX-License-Identifier: Apache-2.0
import { isProblem, Problem } from '../model/problem';
import { roleOf, type Role } from '../model/medicalId';
import { TrustedNetwork } from '../fabric/trustedNetwork';
import type { UnlockedKeys } from '../keyring/unlockedKeys';
import { AppClient, type NetworkAnswer } from './appClient';
import { Chain } from './chain';
import { Http } from './http';
import { Objects } from './objects';
import { openSession } from './session';

/** Everything a logged-in member works with; jobs take it, pages only pass it on. It goes when the vault is locked. */
export class Desk {
  /** What jobs remember for the length of a session, so that a list is not asked for twice. */
  readonly memory = new Map<string, Promise<unknown>>();
  /**
   * Told when the session is over and only the member can open another: an authenticator's code is needed, or the keys were renewed
   * elsewhere. Whoever goes on asking would use up the member's own attempts to log in.
   */
  onOver: () => void = () => undefined;

  private constructor(
    readonly keys: UnlockedKeys,
    readonly app: AppClient,
    readonly chain: Chain,
    readonly objects: Objects,
    readonly networkAnswer: NetworkAnswer,
  ) {}

  /** Fetches block 0, checks it against the keyring's fingerprint, and logs in. */
  static async open(base: string, keys: UnlockedKeys, secondFactor?: string): Promise<Desk> {
    const open = new AppClient(new Http(base));
    const [network, answer] = await Promise.all([
      open.genesis().then((genesis) => TrustedNetwork.of(genesis, keys.network)),
      open.network(),
    ]);
    if (answer.organisation !== keys.organisation) {
      throw new Problem('failed', 'APP_OF_ANOTHER_ORGANISATION', {
        detail: 'This app belongs to another organisation than the keyring.',
      });
    }
    let desk: Desk | null = null;
    const over = (thrown: unknown): never => {
      if (isProblem(thrown, 'SECOND_FACTOR_NEEDED', 'CHALLENGE_UNKNOWN')) desk?.onOver();
      throw thrown;
    };
    let first: string | null = await openSession(open.http, keys.signer, network.fingerprint, secondFactor);
    const http = new Http(base, async () => {
      const token = first ?? (await openSession(open.http, keys.signer, network.fingerprint).catch(over));
      first = null;
      return token;
    });
    const app = new AppClient(http);
    desk = new Desk(
      keys,
      app,
      new Chain(app, keys.signer, network),
      new Objects(http, keys.signer, network.fingerprint),
      answer,
    );
    return desk;
  }

  get medicalId(): string {
    return this.keys.medicalId;
  }

  get role(): Role {
    return roleOf(this.medicalId);
  }

  /** MSP id of the member's organisation. */
  get organisation(): string {
    return this.keys.organisation;
  }

  /** Hash of block 0's header. */
  get fingerprint(): string {
    return this.keys.network;
  }

  /** Whether the ledger is one operator's development ledger, as block 0 says. */
  get isDevelopment(): boolean {
    return this.chain.network.consensus === 'development';
  }

  /** Before blocks are judged: organisations that joined after block 0 sign and endorse like others. Asked once in a session. */
  everyOrganisation(): Promise<void> {
    const named = this.networkAnswer.organisations.map(({ msp }) => msp);
    return this.remember('every-organisation', () => this.chain.learn(named));
  }

  /** The value of a question that is asked once in a session; a failure is asked again. */
  remember<T>(name: string, ask: () => Promise<T>): Promise<T> {
    const known = this.memory.get(name);
    if (known !== undefined) {
      return known as Promise<T>;
    }
    const answer = ask();
    this.memory.set(name, answer);
    answer.catch(() => this.memory.delete(name));
    return answer;
  }

  /** Forgets what begins with these words, because it has changed. */
  forget(...beginnings: string[]): void {
    for (const name of [...this.memory.keys()]) {
      if (beginnings.some((beginning) => name.startsWith(beginning))) {
        this.memory.delete(name);
      }
    }
  }
}
