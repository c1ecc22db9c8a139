// SPDX-License-Identifier: Apache-2.0
import { sha256 } from './digest';
import { hex, utf8 } from './bytes';
import { asJson, type SubmitFunction, type Submits } from './calls';
import type { Json } from './canonicalJson';
import { keys } from './keys';
import type { Call } from './writable';

/** Fields of a document of the chain. */
export type Said = { [name: string]: Json };

type Table = { [F in SubmitFunction]: (call: Call, argument: Submits[F]) => Asked[] | Promise<Asked[]> };
type Asked = [key: string, said: Said];

/** What the caller's words decide of what each function writes; the rest is the chain's to say. */
const TABLE: Table = {
  'MemberContract:registerOrganisation': (_, { msp, name, roots, invitation, expires }) => [
    [keys.org(msp), { msp, name, roots }],
    invited(invitation, { msp, expires }),
  ],
  'MemberContract:assignAdministrator': (call, { msp, invitation, expires }) => [
    invited(invitation, { msp, expires, role: 'h', invitedBy: call.caller }),
  ],
  'MemberContract:deassignAdministrator': (_, { member }) => [removed(member)],
  'MemberContract:invite': ({ caller, msp }, { invitation, role, expires }) => [
    invited(invitation, { msp, role, expires, invitedBy: caller }),
  ],
  'MemberContract:join': async (call, { code, recipient }) => {
    const hash = hex(await sha256(utf8(code)));
    const { caller, keyHash, time } = call;
    return [
      registered(call, { recipient, keyHash, joined: time }),
      [keys.invitation(hash), { hash, status: 'used', member: caller }],
    ];
  },
  'MemberContract:rotateKey': (call, { keyHash, recipient }) => [registered(call, { keyHash, recipient })],
  'MemberContract:removeMember': (_, { member }) => [removed(member)],
  'MemberContract:recordBuild': ({ msp, time }, a) => [
    [keys.build(msp, a.artifact, a.version), { ...a, msp, recorded: time }],
  ],
  'ConsentContract:request': ({ caller, time }, a) => [
    consent(a.patient, { ...fields(a), grantee: caller, grantor: a.patient, status: 'requested', start: time, changed: time }),
  ],
  'ConsentContract:grant': ({ caller, time }, a) => [
    consent(caller, { ...fields(a), patient: caller, grantor: caller, status: 'active', start: time, changed: time }),
  ],
  'ConsentContract:decline': ({ caller, time }, a) => [
    consent(caller, { ...a, patient: caller, status: 'declined', changed: time }),
  ],
  'ConsentContract:revoke': ({ caller, time }, a) => [
    consent(caller, { ...a, patient: caller, status: 'revoked', changed: time }),
  ],
  'DocumentReferenceContract:create': ({ caller, time }, { consent: _, ...version }) => {
    const { record, patient } = version;
    return [
      [keys.record(record), { record, patient, author: caller, status: 'active', created: time }],
      ...written(record, 1, version.object, { ...version, version: 1, author: caller }),
    ];
  },
  'DocumentReferenceContract:addVersion': ({ caller, patient }, { consent: _, ...version }) =>
    written(version.record, version.version, version.object, { ...version, patient, author: caller }),
  'DocumentReferenceContract:access': (call, { patient, records, purpose }) =>
    records.map((one, n) => line(call, patient, n, { type: 'access', purpose, ...one })),
  'DocumentReferenceContract:tombstone': ({ patient }, { record }) => [
    [keys.record(record), { record, patient, status: 'tombstoned' }],
  ],
  'AuditEventContract:viewLog': (call, { patient, record, consent: by }) => [
    line(call, patient, 0, { type: 'view-log', record, consent: by }),
  ],
};

/**
 * The keys that a call has to write, each with what must stand in its value: a prepared transaction that leaves one out, or says something else,
 * is not signed, whoever endorsed it.
 */
export async function asked<F extends SubmitFunction>(name: F, argument: Submits[F], call: Call): Promise<Map<string, Said>> {
  return new Map(await TABLE[name](call, argument));
}

function invited(hash: string, said: Said): Asked {
  return [keys.invitation(hash), { hash, status: 'open', ...said }];
}

function registered({ caller, msp, time }: Call, said: Said): Asked {
  return [keys.member(caller), { id: caller, msp, status: 'active', changed: time, ...said }];
}

function removed(member: string): Asked {
  return [keys.member(member), { id: member, status: 'removed' }];
}

function consent(patient: string, said: Said & { consent: string }): Asked {
  return [keys.consent(patient, said.consent), said];
}

function written(record: string, version: number, object: string, said: Said): Asked[] {
  return [
    [keys.version(record, version), said],
    [keys.object(object), { object, record, version }],
  ];
}

function line({ caller, time, transaction }: Call, patient: string, n: number, said: Said): Asked {
  return [keys.audit(patient, time, transaction, n), { actor: caller, patient, time, ...said }];
}

function fields<T extends object>(argument: T): Said & T {
  return asJson(argument) as Said & T;
}
