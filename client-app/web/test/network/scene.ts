// SPDX-License-Identifier: Apache-2.0
import { generateX25519Identity } from 'age-encryption';
import { vi } from 'vitest';
import { base64, hex, type Bytes } from '../../src/model/bytes';
import { asked } from '../../src/model/asked';
import type { SubmitFunction } from '../../src/model/calls';
import { SUBMIT_FUNCTIONS } from '../../src/model/writable';
import { parseCanonical, writeCanonical, type Json } from '../../src/model/canonicalJson';
import { sha256 } from '../../src/model/digest';
import { medicalIdOf } from '../../src/model/medicalId';
import { Desk } from '../../src/app/desk';
import { TrustedNetwork } from '../../src/fabric/trustedNetwork';
import type { Keyring } from '../../src/keyring/keyring';
import { unlock, type UnlockedKeys } from '../../src/keyring/unlockedKeys';
import { newKeys } from './authority';
import { Consortium, type Called, type Writes } from './consortium';

/** What the chaincode says to a call: an answer, with what it writes, or a refusal. */
export type Told = Json | { answer: Json; writes: Writes };
type Route = (body: string, path: string) => Response | Promise<Response>;

export const ASHA = medicalIdOf('p', new Uint8Array(16));
export const LIN = medicalIdOf('d', new Uint8Array(16));
/** Another patient. */
export const MIRA = medicalIdOf('p', new Uint8Array(16).fill(9));

/** A patient at her desk: a consortium whose peers answer what the test says, and an app that keeps objects. */
export class Scene {
  readonly calls: Called[] = [];
  readonly submitted: string[] = [];
  readonly objects = new Map<string, Bytes>();
  /** What each organisation's peer holds as the block of any transaction; without one it is down. */
  readonly blocks = new Map<string, Bytes>();
  private readonly routes = new Map<string, Route>();
  private readonly answers = new Map<string, (argument: never, call: Called) => unknown>();

  private constructor(
    readonly consortium: Consortium,
    readonly keyring: Keyring,
    readonly keys: UnlockedKeys,
    genesis: Bytes,
  ) {
    this.on('GET network/genesis', () => new Response(genesis))
      .on('GET network', () =>
        Response.json({ organisation: 'CityMSP', name: 'City', organisations: [{ msp: 'CityMSP', name: 'City' }] }),
      )
      .on('POST challenges', () => Response.json({ challenge: base64(new Uint8Array(32)) }))
      .on('POST sessions', () => Response.json({ token: 't' }))
      .on('POST transactions/endorse', (body, path) => this.endorse(JSON.parse(body).proposal, path))
      .on('POST transactions/submit', (body) =>
        Response.json({ transaction: this.submitted.push(JSON.parse(body).transaction) }),
      )
      .on('GET transactions/', () => Response.json({ status: 'VALID', block: 7 }))
      .keepsObjects()
      .on('GET events', () => Response.json({ events: [] }))
      .on('GET consents', () => Response.json({ consents: [] }))
      .answer('MemberContract:organisation', ({ msp }: { msp: string }) => organisation(msp));
  }

  static async open(...msps: string[]): Promise<Scene> {
    const consortium = await Consortium.of('CityMSP', 'LakeMSP', ...msps);
    const genesis = await consortium.genesis();
    const { fingerprint } = await TrustedNetwork.of(genesis, null);
    const keyring = await keyringOf(consortium, fingerprint);
    const scene = new Scene(consortium, keyring, await unlock(keyring), genesis);
    vi.stubGlobal('fetch', (url: string, init: RequestInit) => scene.fetch(url, init));
    return scene;
  }

  /** What the app answers to requests that begin so; what was said last counts. */
  on(request: string, route: Route): this {
    this.routes.set(request, route);
    return this;
  }

  /** The store takes what is sent. */
  keepsObjects(): this {
    return this.on('PUT objects/', (body, path) => this.keep(path, body));
  }

  /** What the chaincode answers to a function. */
  answer<A>(name: string, told: (argument: A, call: Called) => unknown): this {
    this.answers.set(name, told as never);
    return this;
  }

  desk(): Promise<Desk> {
    return Desk.open('http://app/', this.keys);
  }

  /** The desk of somebody with a fresh key; of this name as well, as an authority could certify. */
  async deskOf(medicalId: string): Promise<Desk> {
    return Desk.open('http://app/', await unlock(await keyringOf(this.consortium, this.keyring.network, medicalId)));
  }

  /** The arguments with which a function was called. */
  called<A>(name: string): A[] {
    return this.calls.filter((call) => call.name === name).map(({ argument }) => JSON.parse(argument) as A);
  }

  private async fetch(url: string, init: RequestInit): Promise<Response> {
    const request = `${init.method} ${url.replace('http://app/', '')}`;
    const found = [...this.routes]
      .filter(([start]) => request.startsWith(start))
      .sort(([one], [other]) => other.length - one.length)[0];
    const body = init.body instanceof ArrayBuffer ? base64(new Uint8Array(init.body)) : String(init.body ?? '');
    return found === undefined
      ? Response.json({ code: 'NOT_FOUND', detail: request }, { status: 404 })
      : found[1](body, request);
  }

  /** Has the peer of an organisation sign a block as the answer to a question, whatever was asked. */
  async signed(proposal: string, msp: string, block: Bytes): Promise<Response> {
    const at = this.consortium.authorities.findIndex((authority) => authority.msp === msp);
    const envelope = await this.consortium.answer(proposal, block, this.consortium.peers[at]!);
    return Response.json({ transaction: base64(envelope) });
  }

  private async block(proposal: string, path: string): Promise<Response> {
    const msp = path.split('endorsers=')[1] ?? '';
    const block = this.blocks.get(msp);
    return block === undefined ? refusal('LEDGER_UNAVAILABLE', 503) : this.signed(proposal, msp, block);
  }

  private async endorse(proposal: string, path: string): Promise<Response> {
    const call = await this.consortium.called(proposal);
    if (call.chaincode === 'qscc') {
      return this.block(proposal, path);
    }
    this.calls.push(call);
    const told = ((await this.answers.get(call.name)?.(JSON.parse(call.argument) as never, call)) ?? {}) as
      Json | { answer: Json; writes: Writes };
    if (told instanceof Response) {
      return told;
    }
    const { answer, writes } =
      told !== null && typeof told === 'object' && 'writes' in told
        ? (told as { answer: Json; writes: Writes })
        : { answer: told as Json, writes: await askedWrites(call) };
    const envelope = await this.consortium.prepare(proposal, writeCanonical(answer), writes);
    return Response.json({ transaction: base64(envelope) });
  }

  private async keep(path: string, body: string): Promise<Response> {
    const bytes = Uint8Array.from(atob(body), (character) => character.charCodeAt(0));
    this.objects.set(path.replace('PUT objects/', ''), bytes);
    return Response.json({ sha256: hex(await sha256(bytes)), size: bytes.length }, { status: 201 });
  }
}

/** What an honest peer writes, as far as the caller decides it. */
export async function askedWrites({ name, argument, call }: Called): Promise<Writes> {
  if (!(SUBMIT_FUNCTIONS as string[]).includes(name)) {
    return {};
  }
  const said = await asked(name as SubmitFunction, parseCanonical(argument) as never, call);
  return Object.fromEntries([...said].map(([key, value]) => [key, writeCanonical({ schema: 1, ...value })]));
}

function organisation(msp: string): Json {
  const name = msp.replace('MSP', ' Hospital');
  return { schema: 1, msp, name, roots: 'a'.repeat(64), status: 'active', registered: '2026-11-21T08:00:00.000Z' };
}

/** A refusal as an app tells it. */
export function refusal(code: string, status = 403): Response {
  return Response.json({ code, detail: 'refused', hint: 'ask' }, { status });
}

async function keyringOf(consortium: Consortium, network: string, medicalId = ASHA): Promise<Keyring> {
  const { publicKey, privateKey } = await newKeys();
  const authority = consortium.authorities[0]!;
  return {
    medicalId,
    organisation: 'CityMSP',
    app: '',
    network,
    device: '0'.repeat(32),
    certificate: (await authority.certify(medicalId, 'client', publicKey)).der,
    signingKey: new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey)),
    identity: await generateX25519Identity(),
    next: null,
    former: [],
  };
}
