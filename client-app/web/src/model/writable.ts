// SPDX-License-Identifier: Apache-2.0
import { sha256 } from './digest';
import { hex, utf8 } from './bytes';
import { keys } from './keys';
import type { SubmitFunction, Submits } from './calls';
import type { Scope } from './terms';

/** A call that is about to be signed. */
export interface Call {
  transaction: string;
  /** The claimed time, in the form of the chain. */
  time: string;
  /** The caller's medical ID and MSP id. */
  caller: string;
  msp: string;
  /** Hash of the key that signs. */
  keyHash: string;
  /** Whose record a new version or a tombstone is about, which their arguments do not say. */
  patient: string;
}

/** Most records that one consent can list. */
const MOST = 100;

type Table = { [F in SubmitFunction]: (call: Call, argument: Submits[F]) => Footprint | Promise<Footprint> };

/** The keys of facts, and how many lines may be written into whose log. */
interface Footprint {
  facts: string[];
  about: string;
  events: number;
}

/** What each function may write, as the rules say. */
const TABLE: Table = {
  'MemberContract:registerOrganisation': (_, a) =>
    logged(a.msp, 1, keys.root(), keys.org(a.msp), keys.invitation(a.invitation)),
  'MemberContract:assignAdministrator': (_, a) => logged(a.msp, 1, keys.invitation(a.invitation)),
  'MemberContract:deassignAdministrator': (_, a) => logged(a.member, 1, keys.member(a.member)),
  'MemberContract:invite': (call, a) => logged(call.msp, 1, keys.invitation(a.invitation)),
  'MemberContract:join': async (call, a) =>
    logged(call.caller, 1, keys.member(call.caller), keys.invitation(hex(await sha256(utf8(a.code))))),
  'MemberContract:rotateKey': (call) => logged(call.caller, 1, keys.member(call.caller)),
  'MemberContract:removeMember': (_, a) => logged(a.member, 1, keys.member(a.member)),
  'MemberContract:recordBuild': (call, a) => logged(call.msp, 1, keys.build(call.msp, a.artifact, a.version)),
  'ConsentContract:request': (_, a) => logged(a.patient, listed(a.scope), keys.consent(a.patient, a.consent)),
  'ConsentContract:grant': (call, a) => logged(call.caller, listed(a.scope), keys.consent(call.caller, a.consent)),
  'ConsentContract:decline': (call, a) => logged(call.caller, MOST, keys.consent(call.caller, a.consent)),
  'ConsentContract:revoke': (call, a) => logged(call.caller, MOST, keys.consent(call.caller, a.consent)),
  'DocumentReferenceContract:create': (_, a) =>
    logged(a.patient, 1, keys.record(a.record), keys.version(a.record, 1), keys.object(a.object)),
  'DocumentReferenceContract:addVersion': (call, a) =>
    logged(call.patient, 1, keys.version(a.record, a.version), keys.object(a.object)),
  'DocumentReferenceContract:access': (_, a) => logged(a.patient, a.records.length),
  'DocumentReferenceContract:tombstone': (call, a) => logged(call.patient, 1, keys.record(a.record)),
  'AuditEventContract:viewLog': (_, a) => logged(a.patient, 1),
};

/** The exact state keys that a call may write: whatever else a prepared transaction writes is not signed. */
export async function writable<F extends SubmitFunction>(
  name: F,
  argument: Submits[F],
  call: Call,
): Promise<Set<string>> {
  const { facts, about, events } = await TABLE[name](call, argument);
  const lines = Array.from({ length: events }, (_, n) => keys.audit(about, call.time, call.transaction, n));
  return new Set([...facts, ...lines]);
}

/** The functions that submit. */
export const SUBMIT_FUNCTIONS = Object.keys(TABLE).sort() as SubmitFunction[];

function logged(about: string, events: number, ...facts: string[]): Footprint {
  return { facts, about, events };
}

/** A consent of all records writes one line, one of listed records a line for each. */
function listed(scope: Scope): number {
  return 'all' in scope ? 1 : scope.records.length;
}
