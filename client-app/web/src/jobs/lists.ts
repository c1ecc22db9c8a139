// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import type { Role } from '../model/medicalId';

/** A member of one's own organisation, as its app lists them; for administrators. */
export interface ListedMember {
  id: string;
  role: Role;
  status: 'active' | 'removed';
  joined: string;
  changed: string;
  /** Null until the member has signed with his key. */
  certificateEnds: string | null;
}

/** An invitation of one's own organisation; the code is nowhere kept. */
export interface ListedInvitation {
  hash: string;
  role: Role;
  expires: string;
  invitedBy: string | null;
  /** Who joined with it. */
  member: string | null;
  status: 'open' | 'used' | 'expired' | 'withdrawn';
}

/** An organisation as the solution administrator sees it. */
export interface ListedOrganisation {
  msp: string;
  name: string;
  registered: string;
  /** Null while its peer does not answer. */
  height: number | null;
  administrators: { id: string; joined: string }[];
}

/** A page of a list, and what to ask for the next one with; null on the last. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

/** Members whose role and part of the medical ID are these, where named; the app's word. */
export async function members(
  desk: Desk,
  { role, part, after }: { role?: Role; part?: string; after?: string } = {},
): Promise<Page<ListedMember>> {
  const query = new URLSearchParams({
    limit: '200',
    ...(role && { role }),
    ...(part && { q: part }),
    ...(after && { after }),
  });
  const page = await desk.app.http.get<{ members: ListedMember[]; next: string | null }>(`members?${query}`);
  return { items: page.members, next: page.next };
}

/** Invitations in the order in which they were last written; the app's word. */
export async function invitations(desk: Desk, after?: string): Promise<Page<ListedInvitation>> {
  const query = new URLSearchParams({ limit: '200', ...(after && { after }) });
  const page = await desk.app.http.get<{ invitations: ListedInvitation[]; next: string | null }>(
    `invitations?${query}`,
  );
  return { items: page.invitations, next: page.next };
}

/** All organisations, for the solution administrator; the app's word. */
export async function organisations(desk: Desk): Promise<ListedOrganisation[]> {
  return (await desk.app.http.get<{ organisations: ListedOrganisation[] }>('organisations')).organisations;
}
