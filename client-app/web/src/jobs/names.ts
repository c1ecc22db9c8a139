// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import { base64, fromBase64, hex } from '../model/bytes';
import { sha256 } from '../model/digest';
import type { Member } from '../model/documents';
import { isMedicalId, roleOf, type Role } from '../model/medicalId';
import { plainText } from '../model/plainText';
import { isProblem, Problem } from '../model/problem';
import { signedText } from '../model/signedText';
import { utcTime } from '../model/time';
import { Certificate } from '../fabric/certificate';
import { holdsLowS } from '../fabric/ecdsa';
import { publicKey } from '../fabric/trustedOrganisation';
import { members, type ListedMember, type Page } from './lists';
import { askMember, askOrganisation } from './steps/ask';
import { sideBySide } from './steps/sideBySide';

const ADMINISTRATORS: Role[] = ['h', 's'];
/** Whose names are published. */
const STAFF: Role[] = ['d', 'h', 'i', 'a', 's', 'c', 'r'];

/** Somebody as a page shows him. */
export interface Person {
  medicalId: string;
  role: Role;
  /** MSP id, endorsed. */
  organisation: string;
  /** The organisation's name, endorsed. */
  organisationName: string;
  /** Null where nobody signed one whose signature holds. */
  name: string | null;
  active: boolean;
}

/** A name as an administrator of the member's organisation signed it. */
interface SignedName {
  medicalId: string;
  name: string;
  organisation: string;
  role: string;
  time: string;
  signer: string;
  certificate: string;
  signature: string;
}

/** What a search among names found. */
export interface FoundPeople {
  people: Person[];
  /** How many names the app told whose signature does not hold. */
  unsigned: number;
}

/** Active staff whose name holds the text (or whose medical ID it is), of one organisation or all; only names whose signature holds. */
export async function findPeople(desk: Desk, text: string, organisation?: string): Promise<FoundPeople> {
  const query = new URLSearchParams({ q: text.trim(), ...(organisation && { organisation }) });
  const { names } = await desk.app.http.get<{ names: SignedName[] }>(`names?${query}`);
  const told = await sideBySide(names, async (name) => person(desk, await askMember(desk, name.medicalId), name));
  const active = told.filter((one) => one.active);
  const people = active.filter(({ name }) => name !== null);
  return { people, unsigned: active.length - people.length };
}

/** One member by medical ID; throws `MEMBER_NOT_FOUND`. Remembered for the session, but for staff only with a name that holds. */
export function readPerson(desk: Desk, medicalId: string): Promise<Person> {
  return desk.remember(`person/${medicalId}`, async () => {
    const [member, signed] = await Promise.all([askMember(desk, medicalId), publishedName(desk, medicalId)]);
    const found = await person(desk, member, signed);
    if (found.name === null && found.role !== 'p') {
      desk.forget(`person/${medicalId}`);
    }
    return found;
  });
}

/** Signs a staff member's name, for everybody to find. Only for administrators of his organisation. */
export async function publishName(desk: Desk, { medicalId, name }: { medicalId: string; name: string }): Promise<void> {
  const signer = desk.keys.signer;
  const time = utcTime(new Date());
  const entry = {
    medicalId,
    name: plainText(name).trim(),
    organisation: desk.organisation,
    role: roleOf(medicalId),
    time,
    signer: desk.medicalId,
  };
  const signature = base64(await signer.sign(textOf(desk.fingerprint, entry)));
  await desk.app.http.putJson(`names/${encodeURIComponent(medicalId)}`, {
    ...entry,
    certificate: signer.certificate.pem(),
    signature,
  });
  desk.forget(`person/${medicalId}`);
}

/** Signs anew what the caller signed with keys that are registered no more: otherwise those names would be lost. */
export async function renewNames(desk: Desk): Promise<void> {
  if (!ADMINISTRATORS.includes(desk.role) || desk.keys.formerKeyHashes.length === 0) {
    return;
  }
  await sideBySide(await staff(desk), async (medicalId) => {
    const signed = await publishedName(desk, medicalId);
    if (signed?.signer === desk.medicalId && (await isSigned(desk, signed, desk.keys.formerKeyHashes))) {
      await publishName(desk, signed);
    }
  });
}

async function staff(desk: Desk): Promise<string[]> {
  const found: string[] = [];
  for (const role of STAFF) {
    let after: string | null = '';
    while (after !== null) {
      const page: Page<ListedMember> = await members(desk, { role, ...(after && { after }) });
      found.push(...page.items.filter(({ status }) => status === 'active').map(({ id }) => id));
      after = page.next;
    }
  }
  return found;
}

/** Patients have none, and nobody's may be missing without harm: a page shows the ID then. */
async function publishedName(desk: Desk, medicalId: string): Promise<SignedName | null> {
  try {
    if (roleOf(medicalId) === 'p') {
      return null;
    }
    // Searched for, not asked for: that somebody has no name is no failure that a browser should complain about.
    const { names } = await desk.app.http.get<{ names: SignedName[] }>(`names?q=${encodeURIComponent(medicalId)}`);
    return names.find((name) => name.medicalId === medicalId) ?? null;
  } catch (thrown) {
    if (isProblem(thrown) && thrown.kind === 'failed') {
      return null;
    }
    throw thrown;
  }
}

async function person(desk: Desk, member: Member, signed: SignedName | null): Promise<Person> {
  return {
    medicalId: member.id,
    role: member.role,
    organisation: member.msp,
    organisationName: await organisationName(desk, member.msp),
    name: signed !== null && (await holds(desk, member, signed)) ? plainText(signed.name) : null,
    active: member.status === 'active',
  };
}

/** The name by which the chain knows an organisation, because an app could call itself whatever it likes. Remembered for the session. */
function organisationName(desk: Desk, msp: string): Promise<string> {
  return desk.remember(`organisation/${msp}`, async () => plainText((await askOrganisation(desk, msp)).name));
}

/** Whether an administrator of the member's own organisation, as the chain knows him today, signed this name for this member. */
async function holds(desk: Desk, member: Member, signed: SignedName): Promise<boolean> {
  const meant = signed.medicalId === member.id && signed.organisation === member.msp && signed.role === member.role;
  if (!meant || !isMedicalId(signed.signer) || !ADMINISTRATORS.includes(roleOf(signed.signer))) {
    return false;
  }
  try {
    const bySigner = async () => {
      const signer = await desk.remember(`member/${signed.signer}`, () => askMember(desk, signed.signer));
      const entitled = signer.msp === member.msp && signer.status === 'active';
      return entitled && (await isSigned(desk, signed, [signer.keyHash]));
    };
    if (await bySigner()) return true;
    // The signer may have renewed the keys since this session asked.
    desk.forget(`member/${signed.signer}`);
    return await bySigner();
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.kind !== 'altered') {
      return false;
    }
    throw thrown;
  }
}

/** Whether one of these keys signed it. */
async function isSigned(desk: Desk, signed: SignedName, keyHashes: string[]): Promise<boolean> {
  try {
    const certificate = Certificate.fromPem(signed.certificate);
    return (
      keyHashes.includes(hex(await sha256(certificate.publicKey))) &&
      (await holdsLowS(await publicKey(certificate), fromBase64(signed.signature), textOf(desk.fingerprint, signed)))
    );
  } catch (thrown) {
    if (thrown instanceof SyntaxError) {
      return false;
    }
    throw thrown;
  }
}

function textOf(
  fingerprint: string,
  { organisation, medicalId, role, name, time, signer }: Omit<SignedName, 'certificate' | 'signature'>,
) {
  return signedText('name', fingerprint, organisation, medicalId, role, name, time, signer);
}
