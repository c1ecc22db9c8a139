// SPDX-License-Identifier: Apache-2.0
import type { Json } from './canonicalJson';
import { Fields } from './fields';
import { isId } from './identifiers';
import { roleOf, type Role } from './medicalId';
import { ACTIONS, PURPOSES, type Action, type ConsentStatus, type Purpose, type Scope, type Terms } from './terms';

/** A member's registration: binds a medical ID to an organisation and to two keys. */
export interface Member {
  id: string;
  msp: string;
  role: Role;
  keyHash: string;
  recipient: string;
  status: 'active' | 'removed';
  joined: string;
  changed: string;
}

/** An organisation's registration; `roots` is the hash of its root certificates. */
export interface Organisation {
  msp: string;
  name: string;
  roots: string;
}

/** A record of a patient's vault; what it holds is in its versions. */
export interface HealthRecord {
  record: string;
  patient: string;
  author: string;
  home: string;
  status: 'active' | 'tombstoned';
  created: string;
}

/** What an author states about a version; the transaction's signature covers it and is the document's signature. */
export interface VersionContent {
  object: string;
  document: string;
  card: string;
  commitment: string;
  device: string;
  claimed: string;
}

/** One version of a record, never changed. */
export interface RecordVersion extends VersionContent {
  record: string;
  version: number;
  patient: string;
  author: string;
  home: string;
}

/** A patient's permission. */
export interface Consent extends Terms {
  consent: string;
  patient: string;
  grantor: string;
  grantee: string;
  status: ConsentStatus;
  start: string;
  changed: string;
}

/** One reader of whom an author has to think: the answer to `grantees`. */
export interface Grantee {
  consent: string;
  grantee: string;
  recipient: string;
  msp: string;
  scope: Scope;
  end: string | null;
}

const CONTENT = ['object', 'document', 'card', 'commitment', 'device', 'claimed'];
const TERMS = ['scope', 'actions', 'purposes', 'end'];

export function parseMember(json: string): Member {
  const fields = Fields.schema1(json, 'id', 'msp', 'role', 'keyHash', 'recipient', 'status', 'joined', 'changed');
  const id = fields.medicalId('id');
  return {
    id,
    msp: fields.msp('msp'),
    role: fields.oneOf('role', [roleOf(id)]),
    keyHash: fields.hash('keyHash'),
    recipient: fields.recipient('recipient'),
    status: fields.oneOf('status', ['active', 'removed'] as const),
    joined: fields.time('joined'),
    changed: fields.time('changed'),
  };
}

export function parseOrganisation(json: string): Organisation {
  const fields = Fields.schema1(json, 'msp', 'name', 'roots', 'status', 'registered');
  return { msp: fields.msp('msp'), name: fields.text('name'), roots: fields.hash('roots') };
}

export function parseRecord(json: string): HealthRecord {
  const fields = Fields.schema1(json, 'record', 'patient', 'author', 'home', 'status', 'created');
  return {
    record: fields.id('record'),
    patient: fields.medicalId('patient'),
    author: fields.medicalId('author'),
    home: fields.msp('home'),
    status: fields.oneOf('status', ['active', 'tombstoned'] as const),
    created: fields.time('created'),
  };
}

export function parseVersion(json: string | Json): RecordVersion {
  const fields = Fields.schema1(json, 'record', 'version', 'patient', 'author', 'home', ...CONTENT);
  return {
    record: fields.id('record'),
    version: fields.positive('version'),
    patient: fields.medicalId('patient'),
    author: fields.medicalId('author'),
    home: fields.msp('home'),
    object: fields.id('object'),
    document: fields.hash('document'),
    card: fields.hash('card'),
    commitment: fields.hash('commitment'),
    device: fields.id('device'),
    claimed: fields.time('claimed'),
  };
}

export function parseVersions(json: string): RecordVersion[] {
  return Fields.of(json, 'versions').list('versions').map(parseVersion);
}

export function parseConsent(json: string | Json): Consent {
  const fields = Fields.schema1(
    json,
    'consent',
    'patient',
    'grantor',
    'grantee',
    'status',
    'start',
    'changed',
    ...TERMS,
  );
  return {
    consent: fields.id('consent'),
    patient: fields.medicalId('patient'),
    grantor: fields.medicalId('grantor'),
    grantee: fields.medicalId('grantee'),
    status: fields.oneOf('status', ['requested', 'active', 'declined', 'revoked'] as const),
    start: fields.time('start'),
    changed: fields.time('changed'),
    ...readTerms(fields),
  };
}

export function parseGrantees(json: string): Grantee[] {
  return Fields.of(json, 'grantees')
    .list('grantees')
    .map((line) => {
      const fields = Fields.of(line, 'consent', 'grantee', 'recipient', 'msp', 'scope', 'end');
      return {
        consent: fields.id('consent'),
        grantee: fields.medicalId('grantee'),
        recipient: fields.recipient('recipient'),
        msp: fields.msp('msp'),
        scope: readScope(fields.json('scope')),
        end: fields.orNull('end', fields.time),
      };
    });
}

function readTerms(fields: Fields): Terms {
  return {
    scope: readScope(fields.json('scope')),
    actions: fields.texts<Action>('actions', (text) => (ACTIONS as readonly string[]).includes(text)),
    purposes: fields.texts<Purpose>('purposes', (text) => (PURPOSES as readonly string[]).includes(text)),
    end: fields.orNull('end', fields.time),
  };
}

function readScope(json: Json): Scope {
  if (json !== null && typeof json === 'object' && !Array.isArray(json) && json['all'] === true) {
    Fields.of(json, 'all');
    return { all: true };
  }
  return { records: Fields.of(json, 'records').texts('records', isId) };
}
