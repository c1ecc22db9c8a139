// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import { hex, utf8 } from '../model/bytes';
import { randomCode } from '../model/crockford';
import { sha256 } from '../model/digest';
import { roleOf, type Role } from '../model/medicalId';
import { Problem } from '../model/problem';
import { Certificate } from '../fabric/certificate';
import { rootsHash } from '../fabric/trustedOrganisation';
import type { Committed } from '../app/chain';
import type { Recorded, Watching } from './progress';

/** An invitation on the chain. The code is shown once: only its hash is kept. */
export interface Invited extends Recorded {
  code: string;
  /** For the newcomer, and for a QR code: `…/join#code=…&role=…&network=…`; at his organisation's app, where that is known. */
  link: string;
  expires: string;
}

/** Who is invited, and until when; role h needs the MSP id of the organisation that gets an administrator. */
export interface InvitationForm {
  role: Role;
  expires: string;
  organisation?: string;
}

/** Invites. Who may invite whom is for the rules to say: `NOT_PERMITTED`. */
export async function invite(
  desk: Desk,
  { role, expires, organisation }: InvitationForm,
  watching: Watching = {},
): Promise<Invited> {
  const { code, invitation } = await freshCode();
  const msp = organisation ?? desk.organisation;
  const committed = await (role === 'h'
    ? desk.chain.submit('MemberContract:assignAdministrator', { msp, invitation, expires }, watching)
    : desk.chain.submit('MemberContract:invite', { invitation, role, expires }, watching));
  return invited(desk, msp, { code, role, expires, ...committed });
}

/** Removes a member, or de-assigns an administrator; all that was granted to him lapses at once. */
export async function removeMember(desk: Desk, member: string, watching: Watching = {}): Promise<Recorded> {
  const { transaction, block } = await desk.chain.submit(
    roleOf(member) === 'h' ? 'MemberContract:deassignAdministrator' : 'MemberContract:removeMember',
    { member },
    watching,
  );
  desk.forget(`person/${member}`);
  return { transaction, block };
}

/** A new organisation; `roots` are the PEM files of its root certificates, one certificate each. */
export interface OrganisationForm {
  msp: string;
  name: string;
  roots: string[];
  /** Until when its first administrator may join. */
  expires: string;
}

/** Registers an organisation and invites its first administrator. Throws `CERTIFICATE_INVALID` when a root is no PEM certificate. */
export async function registerOrganisation(
  desk: Desk,
  { msp, name, roots, expires }: OrganisationForm,
  watching: Watching = {},
): Promise<Invited> {
  const { code, invitation } = await freshCode();
  const hash = await rootsHash(roots.map(readRoot));
  const committed = await desk.chain.submit(
    'MemberContract:registerOrganisation',
    { msp, name, roots: hash, invitation, expires },
    watching,
  );
  return invited(desk, msp, { code, role: 'h', expires, ...committed });
}

function readRoot(pem: string): Certificate {
  try {
    return Certificate.fromPem(pem);
  } catch (cause) {
    throw new Problem('mistyped', 'CERTIFICATE_INVALID', { detail: 'a root certificate cannot be read', cause });
  }
}

async function freshCode(): Promise<{ code: string; invitation: string }> {
  const code = randomCode();
  return { code, invitation: hex(await sha256(utf8(code))) };
}

function invited(
  desk: Desk,
  msp: string,
  { code, role, expires, transaction, block }: Committed & { code: string; role: Role; expires: string },
): Invited {
  const link = `${appOf(desk, msp)}join#${new URLSearchParams({ code, role, network: desk.fingerprint })}`;
  return { code, link, expires, transaction, block };
}

/** Where an organisation's members log in; one's own app for an organisation that has none yet. */
function appOf({ organisation, networkAnswer, app }: Desk, msp: string): string {
  const told = networkAnswer.organisations.find((other) => other.msp === msp)?.app;
  return msp === organisation || told === undefined ? app.http.base : new URL('/', told).href;
}
