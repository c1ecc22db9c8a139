// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Desk } from '../src/app/desk';
import { Signer } from '../src/fabric/signer';
import { findPeople, readPerson, renewNames } from '../src/jobs/names';
import { base64 } from '../src/model/bytes';
import { medicalIdOf } from '../src/model/medicalId';
import { signedText } from '../src/model/signedText';
import { ASHA, LIN, Scene } from './network/scene';

const CHIEF = medicalIdOf('h', new Uint8Array(16));
const TIME = '2026-11-21T08:00:00.000Z';

interface Said {
  name: string;
  signer?: Signer;
  by?: string;
  of?: string;
}

let scene: Scene;
let desk: Desk;
let chief: Signer;
let members: Record<string, { msp: string; keyHash: string; status: string }>;
let name: Record<string, string>;

beforeEach(async () => {
  scene = await Scene.open();
  chief = await scene.consortium.authorities[1]!.identity(CHIEF, 'client');
  members = {
    [CHIEF]: { msp: 'LakeMSP', keyHash: await chief.keyHash(), status: 'active' },
    [LIN]: { msp: 'LakeMSP', keyHash: 'a'.repeat(64), status: 'active' },
  };
  scene.answer('MemberContract:member', ({ member }: { member: string }) => ({
    schema: 1,
    id: member,
    role: member.charAt(0),
    recipient: `age1${'q'.repeat(58)}`,
    joined: TIME,
    changed: TIME,
    ...members[member],
  }));
  name = await signed({ name: 'Dr Lin' });
  scene.on('GET names?', () => Response.json({ names: [name], unavailable: [] }));
  desk = await scene.desk();
});

afterEach(() => vi.unstubAllGlobals());

/** A name whose signature holds; who signed it for whom is the test's to say. */
async function signed({ name, signer = chief, by = CHIEF, of = LIN }: Said): Promise<Record<string, string>> {
  const text = signedText('name', scene.keys.network, 'LakeMSP', of, 'd', name, TIME, by);
  const entry = { medicalId: of, name, organisation: 'LakeMSP', role: 'd', time: TIME, signer: by };
  const signature = base64(await signer.sign(text));
  return { ...entry, certificate: signer.certificate.pem(), signature };
}

test('a name that an administrator of the organisation signed is shown', async () => {
  expect(await readPerson(desk, LIN)).toMatchObject({
    name: 'Dr Lin',
    organisation: 'LakeMSP',
    role: 'd',
    active: true,
  });
  expect((await findPeople(desk, 'lin')).people.map((person) => person.medicalId)).toEqual([LIN]);
});

test('a swapped name is not, and who searches is told', async () => {
  name = { ...name, name: 'Dr Evil' };

  expect((await readPerson(desk, LIN)).name).toBeNull();
  expect(await findPeople(desk, 'evil')).toEqual({ people: [], unsigned: 1 });

  name = await signed({ name: 'Dr Lin' });

  expect((await readPerson(desk, LIN)).name).toBe('Dr Lin');
});

test('a name that the administrator signed again with renewed keys is shown in a session that began before', async () => {
  expect((await findPeople(desk, 'lin')).unsigned).toBe(0);
  const renewed = await scene.consortium.authorities[1]!.identity(CHIEF, 'client');
  members[CHIEF]!.keyHash = await renewed.keyHash();
  name = await signed({ name: 'Dr Lin', signer: renewed });

  expect(await findPeople(desk, 'lin')).toMatchObject({ people: [{ name: 'Dr Lin' }], unsigned: 0 });
});

test('an organisation is called what the chain calls it, whatever an app says', async () => {
  const organisations = [{ msp: 'LakeMSP', name: 'City Hospital' }];
  scene.on('GET network', () => Response.json({ organisation: 'CityMSP', name: 'City', organisations }));
  desk = await scene.desk();

  expect((await readPerson(desk, LIN)).organisationName).toBe('Lake Hospital');
});

test('nor one that was signed for somebody else', async () => {
  name = await signed({ name: 'Dr Other', of: medicalIdOf('d', new Uint8Array(16).fill(1)) });

  expect((await readPerson(desk, LIN)).name).toBeNull();
});

test('nor one that a key signed which is not the administrator’s on the chain', async () => {
  name = await signed({ name: 'Dr Evil', signer: await scene.consortium.authorities[1]!.identity(CHIEF, 'client') });

  expect((await readPerson(desk, LIN)).name).toBeNull();
});

test('nor one that an administrator of another organisation signed', async () => {
  members[CHIEF]!.msp = 'CityMSP';

  expect((await readPerson(desk, LIN)).name).toBeNull();
});

test('nor one of an administrator who was removed', async () => {
  members[CHIEF]!.status = 'removed';

  expect((await readPerson(desk, LIN)).name).toBeNull();
});

test('nor one that a member who is no administrator signed', async () => {
  members[ASHA] = { msp: 'LakeMSP', keyHash: await chief.keyHash(), status: 'active' };
  name = await signed({ name: 'Dr Lin', by: ASHA });

  expect((await readPerson(desk, LIN)).name).toBeNull();
});

/** An administrator whose present key is the scene's, and whose former one signed. */
async function afterRotation(): Promise<{ chief: Desk; published: Record<string, string>[] }> {
  const published: Record<string, string>[] = [];
  const former = await scene.consortium.authorities[0]!.identity(CHIEF, 'client');
  name = await signed({ name: 'Dr Lin', signer: former });
  scene
    .on('GET members?', () => Response.json({ members: [{ id: LIN, status: 'active' }], next: null }))
    .on('PUT names/', (body) => {
      published.push(JSON.parse(body));
      return new Response(body);
    });
  const chief = Object.create(desk, {
    medicalId: { value: CHIEF },
    role: { value: 'h' },
    organisation: { value: 'LakeMSP' },
    keys: { value: { ...desk.keys, formerKeyHashes: [await former.keyHash()] } },
  });
  return { chief, published };
}

test('what an administrator’s former key signed is signed by the new one', async () => {
  const { chief, published } = await afterRotation();

  await renewNames(chief);

  expect(new Set(published.map(({ name, medicalId, signer }) => `${name} ${medicalId} ${signer}`))).toEqual(
    new Set([`Dr Lin ${LIN} ${CHIEF}`]),
  );
  expect(published[0]!['certificate']).toBe(desk.keys.signer.certificate.pem());
});

test('what only claims to be of the former key is not', async () => {
  const { chief, published } = await afterRotation();
  name = { ...name, name: 'Dr Evil' };

  await renewNames(chief);

  expect(published).toEqual([]);
});

test('who has no published name is shown without one', async () => {
  scene.on('GET names?', () => Response.json({ names: [], unavailable: [] }));

  expect(await readPerson(desk, LIN)).toMatchObject({ medicalId: LIN, name: null });
});
