// SPDX-License-Identifier: Apache-2.0
import type { Bytes } from '../../src/model/bytes';
import type { Submits } from '../../src/model/calls';
import { ASHA, LIN, refusal, type Scene } from './scene';

const NOW = '2026-11-21T08:00:00.000Z';

const LINE = {
  schema: 1,
  outcome: 'success',
  recordStatus: 'active',
  actor: ASHA,
  patient: ASHA,
  version: 1,
  purpose: null,
  consent: null,
  reason: null,
  time: NOW,
  transaction: 'b'.repeat(64),
};

type Version = { record: string; version: number; object: string; commitment: string };

/** The chain and the store behind a scene, as far as one vault goes: what is created there can be opened again. */
export class VaultState {
  readonly versions: Version[] = [];
  readonly grants: Submits['ConsentContract:grant'][] = [];
  recipients: Record<string, string>;
  grantees: { grantee: string; recipient: string; scope: unknown }[] = [];
  decision: unknown = { decision: 'permit', consent: null, reason: null };
  /** Whose records they are. */
  patient = ASHA;
  deleted = false;
  readonly removed = new Set<string>();

  constructor(private readonly scene: Scene) {
    this.recipients = { [ASHA]: scene.keys.recipient };
    scene
      .answer('MemberContract:member', ({ member }: { member: string }) => this.member(member))
      .answer('ConsentContract:grantees', () => ({
        grantees: this.grantees.map((one) => ({ consent: 'e'.repeat(32), msp: 'LakeMSP', end: null, ...one })),
      }))
      .answer('ConsentContract:grant', (grant: Submits['ConsentContract:grant']) => {
        this.grants.push(grant);
        return {};
      })
      .answer('ConsentContract:consent', () => this.consent())
      .answer('DocumentReferenceContract:create', (created: Submits['DocumentReferenceContract:create']) =>
        this.create(created),
      )
      .answer('DocumentReferenceContract:record', ({ record }: { record: string }) => this.record(record))
      .answer('DocumentReferenceContract:versions', ({ record }: { record: string }) => ({
        versions: this.versions.filter((one) => one.record === record),
      }))
      .answer('DocumentReferenceContract:access', () => this.decision)
      .answer('AuditEventContract:events', () => ({ events: this.events(), next: null }));
    scene.on('GET records/', (_, path) => this.object(path)).on('GET records?', () => Response.json({ records: [] }));
  }

  /** Replaces what the store keeps under the part of the only object: `document`, `card` or `slots/<id>`. */
  swap(part: string, bytes: Bytes): void {
    this.scene.objects.set(`${this.versions[0]!.object}/${part}`, bytes);
  }

  private create({ consent: _, ...created }: Submits['DocumentReferenceContract:create']) {
    if (!this.versions.some(({ record }) => record === created.record)) {
      this.versions.push({
        schema: 1,
        version: 1,
        author: ASHA,
        home: 'CityMSP',
        ...created,
        patient: this.patient,
      } as Version);
    }
    return created.patient === ASHA ? {} : refusal('NO_CONSENT');
  }

  private member(id: string) {
    return {
      schema: 1,
      id,
      msp: id === LIN ? 'LakeMSP' : 'CityMSP',
      role: id.charAt(0),
      keyHash: 'a'.repeat(64),
      recipient: this.recipients[id],
      status: this.removed.has(id) ? 'removed' : 'active',
      joined: NOW,
      changed: NOW,
    };
  }

  private record(record: string) {
    return {
      schema: 1,
      record,
      patient: this.patient,
      author: ASHA,
      home: 'CityMSP',
      status: this.deleted ? 'tombstoned' : 'active',
      created: NOW,
    };
  }

  private consent() {
    const { consent, grantee, scope, actions, purposes, end } = this.grants.at(-1)!;
    return {
      schema: 1,
      consent,
      patient: ASHA,
      grantor: ASHA,
      grantee,
      scope,
      actions,
      purposes,
      end,
      status: 'active',
      start: NOW,
      changed: NOW,
    };
  }

  private events() {
    const types = this.deleted ? ['create', 'tombstone'] : ['create'];
    return this.versions.flatMap(({ record }) => types.map((type) => ({ ...LINE, type, record })));
  }

  private object(path: string): Response {
    const [, record, part] = /^GET records\/(\w+)\/versions\/1\/(document|card|slot)/.exec(path) ?? [];
    const { object } = this.versions.find((one) => one.record === record)!;
    const bytes = this.scene.objects.get(`${object}/${part === 'slot' ? `slots/${encodeURIComponent(ASHA)}` : part}`);
    return bytes === undefined ? refusal('OBJECT_NOT_FOUND', 404) : new Response(bytes);
  }
}
