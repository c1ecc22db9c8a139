// SPDX-License-Identifier: Apache-2.0
import { identityToRecipient } from 'age-encryption';
import { expect } from 'vitest';
import { useApp } from '../../src/app/address';
import type { Desk } from '../../src/app/desk';
import { Certificate } from '../../src/fabric/certificate';
import { forgetDevice, logIn } from '../../src/jobs/logIn';
import { openRecord } from '../../src/jobs/open';
import { keepKeyring, openKeyring } from '../../src/jobs/passwords';
import { upload } from '../../src/jobs/upload';
import { entries, keepEntry } from '../../src/keyring/deviceStore';
import type { Keyring, MemberKeys } from '../../src/keyring/keyring';
import { freshCode, passphraseOf } from '../../src/keyring/recoveryCode';
import { base64, fromBase64, hex, text, utf8 } from '../../src/model/bytes';
import { sha256 } from '../../src/model/digest';
import { open } from '../../src/sealing/ageFile';
import { ASHA, refusal, Scene } from './scene';
import { VaultState } from './vault';

export const PASSWORD = 'correct horse';
const CONTENT = '%PDF-1.4 blood count';
const FILE = Object.assign(new Blob([utf8(CONTENT)], { type: 'application/pdf' }), { name: 'a.pdf' });
const A_DAY = 24 * 60 * 60 * 1000;
const A_MINUTE = 60 * 1000;

interface Registered {
  keyHash: string;
  recipient: string;
}

/** A member on a device that knows her, and an app that lets in whom the chain has registered. */
export class Member {
  registered: Registered;
  changed = new Date().toISOString();
  /** The keyrings that were left with the app. */
  readonly left: string[] = [];
  /** How many slots were replaced. */
  replaced = 0;
  /** What is endorsed and not yet recorded. */
  private asked: Registered | null = null;

  private constructor(
    readonly scene: Scene,
    readonly vault: VaultState,
    readonly vaultCode: string,
    keyHash: string,
  ) {
    this.registered = { keyHash, recipient: scene.keys.recipient };
    scene
      .on('POST account/certificate', (body) => this.certified(JSON.parse(body).csr))
      .on('GET account/totp', () => Response.json({ on: false }))
      .on('POST sessions', (body) => this.session(JSON.parse(body).certificate))
      .on('POST keyrings/fetch', () => new Response(fromBase64(this.left.at(-1)!)))
      .on('POST transactions/submit', () => this.record())
      .on('PUT keyrings', (body) => {
        this.left.push(body);
        return new Response(null, { status: 201 });
      });
    this.ledgerAnswers();
    this.storeAnswers();
    scene.answer('MemberContract:member', ({ member }: { member: string }) => this.registration(member));
  }

  static async of(): Promise<Member> {
    useApp('http://app/');
    const scene = await Scene.open();
    const vaultCode = freshCode();
    const member = new Member(scene, new VaultState(scene), vaultCode, await scene.keys.signer.keyHash());
    await keepEntry({ ...(await keepKeyring(scene.keyring, vaultCode, PASSWORD, { email: null })), left: true });
    return member;
  }

  /** Peers endorse a rotation. */
  ledgerAnswers(): void {
    this.scene.answer('MemberContract:rotateKey', (argument: Registered) => {
      this.asked = argument;
      return {};
    });
  }

  ledgerFails(): void {
    this.scene.answer('MemberContract:rotateKey', () => refusal('LEDGER_UNAVAILABLE', 503));
  }

  storeAnswers(): void {
    this.scene.on('PUT records/', (body, path) => this.replace(path, body));
  }

  /** The store takes so many slots more and then no others. */
  storeFailsAfter(slots: number): void {
    const most = this.replaced + slots;
    this.scene.on('PUT records/', (body, path) =>
      this.replaced === most ? refusal('STORE_UNAVAILABLE', 503) : this.replace(path, body),
    );
  }

  logIn(watching = {}): Promise<Desk> {
    return logIn({ who: ASHA, password: PASSWORD }, watching);
  }

  /** The chain registers keys without a word to anybody. */
  async register({ certificate, identity }: MemberKeys): Promise<void> {
    const keyHash = hex(await sha256(Certificate.read(certificate).publicKey));
    this.registered = { keyHash, recipient: await identityToRecipient(identity) };
  }

  /** The rotation was a day ago, and a minute. */
  aDayPasses(): void {
    this.changed = new Date(Date.now() - A_DAY - A_MINUTE).toISOString();
  }

  /** A minute is missing to a day. */
  almostADayPasses(): void {
    this.changed = new Date(Date.now() - A_DAY + A_MINUTE).toISOString();
  }

  /** Three records of hers. */
  async files(desk: Desk): Promise<string[]> {
    const records = [];
    for (let n = 0; n < 3; n++) {
      records.push((await upload(desk, { file: FILE })).record);
    }
    return records;
  }

  /** What this device keeps. */
  async keyring(): Promise<Keyring> {
    return openKeyring((await entries())[0]!.keyring, passphraseOf(this.vaultCode, PASSWORD));
  }

  slotKey(n: number): string {
    return `${this.vault.versions[n]!.object}/slots/${encodeURIComponent(ASHA)}`;
  }

  async expectOpen(desk: Desk, record: string): Promise<void> {
    expect(text((await openRecord(desk, { record })).bytes)).toBe(CONTENT);
  }

  /** Everything of hers opens, and the registered identity alone opens every slot. */
  async expectRenewed(desk: Desk, records: string[]): Promise<void> {
    for (const record of records) {
      await this.expectOpen(desk, record);
    }
    const { identity } = await this.keyring();
    for (const n of this.vault.versions.keys()) {
      expect(text(await open(this.scene.objects.get(this.slotKey(n))!, identity))).toMatch(/^AGE-SECRET-KEY-1/);
    }
  }

  async expectLeft(): Promise<void> {
    expect(this.left.at(-1)).toBe(base64((await entries())[0]!.keyring));
  }

  private async certified(csr: string): Promise<Response> {
    const certificate = await this.scene.consortium.authorities[0]!.answer(csr);
    return Response.json({ certificate: certificate.pem() }, { status: 201 });
  }

  private async session(certificate: string): Promise<Response> {
    const keyHash = hex(await sha256(Certificate.fromPem(certificate).publicKey));
    return keyHash === this.registered.keyHash ? Response.json({ token: 't' }) : refusal('CHALLENGE_UNKNOWN', 401);
  }

  private record(): Response {
    this.registered = this.asked ?? this.registered;
    this.asked = null;
    return Response.json({ transaction: 't' });
  }

  private registration(id: string) {
    const [msp, role] = ['CityMSP', id.charAt(0)];
    return { schema: 1, id, msp, role, ...this.registered, status: 'active', joined: this.changed, changed: this.changed };
  }

  /** The slot of the caller, and of nobody else. */
  private replace(path: string, body: string): Response {
    const [, record] = /^PUT records\/(\w+)\/versions\/1\/slot$/.exec(path) ?? [];
    const bytes = fromBase64(body);
    this.scene.objects.set(this.slotKey(this.vault.versions.findIndex((one) => one.record === record)), bytes);
    this.replaced++;
    return Response.json({ size: bytes.length });
  }
}

/** What a device keeps is forgotten between tests. */
export async function forgetAll(): Promise<void> {
  for (const { medicalId } of await entries()) {
    await forgetDevice(medicalId);
  }
}
