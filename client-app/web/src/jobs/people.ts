// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import type { Recorded, Watching } from './progress';

/** Somebody as a page shows him. */
export interface Person {
  medicalId: string;
  role: string;
  /** MSP id, endorsed. */
  organisation: string;
  /** The organisation's name. */
  organisationName: string;
  /** Null where nobody signed one. */
  name: string | null;
  /** Whether an administrator of that organisation signed the name, checked here. */
  signed: boolean;
  active: boolean;
}

/** Staff whose name matches, of every organisation; only names whose signature holds. */
export type FindPeople = (desk: Desk, text: string, organisation?: string) => Promise<Person[]>;

/** One member by medical ID; throws `MEMBER_NOT_FOUND`. Remembered for the session. */
export type ReadPerson = (desk: Desk, medicalId: string) => Promise<Person>;

/** An invitation on the chain. The code is shown once: only its hash is kept. */
export interface Invited extends Recorded {
  code: string;
  /** For the newcomer, and for a QR code: `…/join#code=…&role=…&network=…`. */
  link: string;
  expires: string;
}

/** Invites to one's own organisation; role h needs the MSP id of the organisation that gets an administrator. */
export type Invite = (
  desk: Desk,
  form: { role: string; expires: string; organisation?: string },
  watching?: Watching,
) => Promise<Invited>;

/** Removes a member, or de-assigns an administrator; all that was granted to him lapses at once. */
export type RemoveMember = (desk: Desk, medicalId: string, watching?: Watching) => Promise<Recorded>;

/** Signs a staff member's name, for everybody to find. */
export type PublishName = (desk: Desk, form: { medicalId: string; name: string }) => Promise<void>;

/** Registers an organisation and invites its first administrator. `roots`: the PEM files of its root certificates. */
export type RegisterOrganisation = (
  desk: Desk,
  form: { msp: string; name: string; roots: string[]; expires: string },
  watching?: Watching,
) => Promise<Invited>;
