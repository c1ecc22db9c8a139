// SPDX-License-Identifier: Apache-2.0
import type { VersionContent } from './documents';
import type { Json } from './canonicalJson';
import type { Action, Purpose, Scope, Terms } from './terms';

/** The argument of each submitting contract function. Null stands where nothing is named; times are texts. */
export interface Submits {
  'MemberContract:registerOrganisation': {
    msp: string;
    name: string;
    roots: string;
    invitation: string;
    expires: string;
  };
  'MemberContract:assignAdministrator': { msp: string; invitation: string; expires: string };
  'MemberContract:deassignAdministrator': { member: string };
  'MemberContract:invite': { invitation: string; role: string; expires: string };
  'MemberContract:join': { code: string; recipient: string };
  'MemberContract:rotateKey': { keyHash: string; recipient: string };
  'MemberContract:removeMember': { member: string };
  'MemberContract:recordBuild': { artifact: string; version: string; package: string; jar: string; source: string };
  'ConsentContract:request': { consent: string; patient: string } & Terms;
  'ConsentContract:grant': { consent: string; grantee: string } & Terms;
  'ConsentContract:decline': { consent: string };
  'ConsentContract:revoke': { consent: string };
  'DocumentReferenceContract:create': { record: string; patient: string; consent: string | null } & VersionContent;
  'DocumentReferenceContract:addVersion': { record: string; version: number; consent: string | null } & VersionContent;
  'DocumentReferenceContract:access': {
    patient: string;
    records: { record: string; version: number }[];
    purpose: Purpose;
    consent: string | null;
  };
  'DocumentReferenceContract:tombstone': { record: string; consent: string | null };
  'AuditEventContract:viewLog': { patient: string; record: string | null; consent: string | null };
}

/** The argument of each function that is asked and never submitted. */
export interface Asks {
  'MemberContract:member': { member: string };
  'MemberContract:organisation': { msp: string };
  'MemberContract:builds': { msp: string };
  'ConsentContract:consent': { patient: string; consent: string };
  'ConsentContract:grantees': { patient: string; consent: string | null };
  'ConsentContract:decide': {
    patient: string;
    consent: string;
    action: Action;
    record: string | null;
    purpose: Purpose | null;
  };
  'DocumentReferenceContract:record': { record: string };
  'DocumentReferenceContract:versions': { record: string };
  'AuditEventContract:events': { patient: string; after: string | null };
}

export type SubmitFunction = keyof Submits;

/** Terms as the chain wants them: lists sorted, nothing twice, nothing besides. */
export function orderedTerms(terms: Terms): Terms {
  return {
    scope: orderedScope(terms.scope),
    actions: ordered(terms.actions),
    purposes: ordered(terms.purposes),
    end: terms.end,
  };
}

/** The argument as a value that can be written. */
export function asJson(argument: object): Json {
  return argument as Json;
}

function orderedScope(scope: Scope): Scope {
  return 'all' in scope ? { all: true } : { records: ordered(scope.records) };
}

function ordered<T extends string>(texts: T[]): T[] {
  return [...new Set(texts)].sort();
}
