// SPDX-License-Identifier: Apache-2.0
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useApp } from '../src/app/address';
import { join, readInvitation, type Joined, type Newcomer } from '../src/jobs/join';
import { isKitDue, kitKept, makeKit } from '../src/jobs/kit';
import { forgetDevice, knownMembers, logIn, logOut } from '../src/jobs/logIn';
import { addPasskey, logInWithPasskey, removePasskey } from '../src/jobs/passkey';
import { recover } from '../src/jobs/recover';
import { keepDraft, readDraft } from '../src/jobs/drafts';
import { entries } from '../src/keyring/deviceStore';
import { base64, fromBase64, hex } from '../src/model/bytes';
import { sha256 } from '../src/model/digest';
import { newKeys } from './network/authority';
import { refusal, Scene } from './network/scene';
import { securityKey } from './network/securityKey';

const CODE = '0123456789abcdefghjkmnpqrs';
const PASSWORD = 'correct horse';

vi.mock('age-encryption', async (original) => (await import('./network/quickPassphrase')).quickPassphrase(original));

let scene: Scene;
let keyrings: Map<string, string>;
let sessions: { secondFactor?: string }[];

beforeEach(async () => {
  scene = await Scene.open();
  useApp('http://app/');
  keyrings = new Map();
  sessions = [];
  scene
    .on('POST join', (body) => certified(JSON.parse(body).csr))
    .on('PUT account', (body) => new Response(body))
    .on('PUT keyrings', (body) => kept(body))
    .on('POST keyrings/fetch', () => refusal('KEYRING_NOT_AVAILABLE', 404))
    .on('POST sessions', (body) => {
      sessions.push(JSON.parse(body));
      return Response.json({ token: 't' });
    })
    .on('DELETE sessions', () => new Response(null, { status: 204 }));
  scene.answer('MemberContract:member', ({ member }: { member: string }) => registration(member));
});

afterEach(async () => {
  vi.unstubAllGlobals();
  for (const { medicalId } of await entries()) {
    await forgetDevice(medicalId);
  }
});

let keyHash: string;

function kept(body: string): Response {
  keyrings.set('only', body);
  return new Response(null, { status: 201 });
}

async function certified(csr: string): Promise<Response> {
  const certificate = await scene.consortium.authorities[0]!.answer(csr);
  keyHash = hex(await sha256(certificate.publicKey));
  return Response.json({ certificate: certificate.pem() }, { status: 201 });
}

function registration(id: string) {
  const { recipient } = scene.called<{ recipient: string }>('MemberContract:join').at(-1)!;
  const time = '2026-11-21T08:00:00.000Z';
  return {
    schema: 1,
    id,
    msp: 'CityMSP',
    role: 'p',
    keyHash,
    recipient,
    status: 'active',
    joined: time,
    changed: time,
  };
}

function newcomer(): Newcomer {
  const invitation = readInvitation(`http://app/join#code=${CODE}&role=p&network=${scene.keys.network}`);
  return { invitation, name: 'Mira', email: 'Mira@Example.org', password: PASSWORD };
}

function joined(): Promise<Joined> {
  return join(newcomer());
}

test('a newcomer joins, and the password goes nowhere', async () => {
  const sent: string[] = [];
  const fetched = globalThis.fetch;
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    sent.push(`${url} ${JSON.stringify(init.headers)} ${init.body instanceof ArrayBuffer ? '' : init.body}`);
    return fetched(url, init);
  });

  const { desk, medicalId, vaultCode, kit } = await joined();

  expect(desk.medicalId).toBe(medicalId);
  expect(scene.called('MemberContract:join')).toEqual([{ code: CODE, recipient: desk.keys.recipient }]);
  expect(sent.join()).not.toMatch(new RegExp(`${PASSWORD}|${vaultCode}|${kit.code}|AGE-SECRET`));
  expect(keyrings.get('only')).toBe(base64((await entries())[0]!.keyring));
});

test('who is known on a device logs in by e-mail or medical id', async () => {
  const { desk, medicalId } = await joined();
  await logOut(desk);

  expect((await logIn({ who: ' mira@example.ORG', password: PASSWORD })).medicalId).toBe(medicalId);
  expect((await logIn({ who: medicalId.toUpperCase(), password: PASSWORD })).medicalId).toBe(medicalId);
  expect(await knownMembers()).toEqual([{ medicalId, organisation: 'CityMSP', passkey: false }]);
});

test('a device does not keep the e-mail address', async () => {
  await joined();

  expect(JSON.stringify(await entries())).not.toMatch(/example\.org/i);
});

test('a wrong password is told, and nobody is asked for the keys of another', async () => {
  const { medicalId } = await joined();

  await expect(logIn({ who: medicalId, password: 'wrong horse' })).rejects.toMatchObject({ code: 'PASSPHRASE_WRONG' });
});

test('a new device needs the vault code, and takes the proof of a second factor to the log-in', async () => {
  const { medicalId, vaultCode } = await joined();
  await forgetDevice(medicalId);
  scene.on(
    'POST keyrings/fetch',
    () => new Response(fromBase64(keyrings.get('only')!), { headers: { 'X-CareVault-Proof': 'proof' } }),
  );

  await expect(logIn({ who: medicalId, password: PASSWORD })).rejects.toMatchObject({ code: 'VAULT_CODE_NEEDED' });
  const desk = await logIn({
    who: medicalId,
    password: PASSWORD,
    vaultCode: vaultCode.toUpperCase(),
    secondFactor: '123456',
  });

  expect(desk.medicalId).toBe(medicalId);
  expect(sessions.at(-1)?.secondFactor).toBe('proof');
  expect(await knownMembers()).toHaveLength(1);
});

test('lost password: the kit and its code open the same vault under a new vault code', async () => {
  const { medicalId, kit, vaultCode } = await joined();

  const recovered = await recover({ kit: kit.file, recoveryCode: kit.code, password: 'another horse' });

  expect(recovered.desk.medicalId).toBe(medicalId);
  expect(recovered.vaultCode).not.toBe(vaultCode);
  expect((await logIn({ who: 'mira@example.org', password: 'another horse' })).medicalId).toBe(medicalId);
});

test('a kit is due until it was kept, whoever closes the page before', async () => {
  const { desk } = await joined();
  expect(await isKitDue(desk)).toBe(true);
  expect(await isKitDue(await logIn({ who: 'mira@example.org', password: PASSWORD }))).toBe(true);

  const { kit } = await makeKit(desk, PASSWORD);
  await kitKept(desk);

  expect(await isKitDue(desk)).toBe(false);
  expect((await recover({ kit: kit.file, recoveryCode: kit.code, password: 'another horse' })).desk.medicalId).toBe(
    desk.medicalId,
  );
});

test('an invitation that is refused leaves no keys on the device', async () => {
  scene.answer('MemberContract:join', () => refusal('INVITATION_USED', 422));

  await expect(joined()).rejects.toMatchObject({ code: 'INVITATION_USED' });
  expect(await knownMembers()).toEqual([]);
});

test('a certificate for another key is refused before the code is spent', async () => {
  scene.on('POST join', async () => {
    const { publicKey } = await newKeys();
    const certificate = await scene.consortium.authorities[0]!.certify('p', 'client', publicKey);
    return Response.json({ certificate: certificate.pem() });
  });

  await expect(joined()).rejects.toMatchObject({ code: 'CERTIFICATE_INVALID' });
  expect(scene.called('MemberContract:join')).toEqual([]);
});

test('an invitation to another network is refused before keys are made', async () => {
  const { invitation, ...more } = newcomer();

  await expect(join({ ...more, invitation: { ...invitation, network: 'f'.repeat(64) } })).rejects.toMatchObject({
    code: 'NETWORK_UNKNOWN',
  });
});

test('an app that only says that somebody joined is found out', async () => {
  scene.on('POST challenges', () => refusal('CHALLENGE_UNKNOWN', 401));

  await expect(joined()).rejects.toMatchObject({ code: 'COMMIT_NOT_CONFIRMED' });
  expect(await knownMembers()).toHaveLength(1);
});

test('a passkey unlocks in place of the password, and taken away it does not', async () => {
  const { desk, medicalId } = await joined();
  vi.stubGlobal('navigator', { credentials: securityKey() });
  vi.stubGlobal('window', { origin: 'http://app' });

  await addPasskey(desk, PASSWORD);
  expect((await knownMembers())[0]?.passkey).toBe(true);
  expect((await logInWithPasskey(medicalId)).medicalId).toBe(medicalId);

  vi.stubGlobal('navigator', { credentials: securityKey() });
  vi.stubGlobal('window', { origin: 'http://app' });
  await expect(logInWithPasskey(medicalId)).rejects.toMatchObject({ code: 'PASSKEY_NOT_AVAILABLE' });
  await removePasskey(desk);
  await expect(logInWithPasskey(medicalId)).rejects.toMatchObject({ code: 'PASSKEY_NOT_AVAILABLE' });
});

test('a draft is kept sealed and comes back', async () => {
  const { desk } = await joined();

  await keepDraft(desk, 'share', { with: 'Dr Lin' });

  expect(await readDraft(desk, 'share')).toEqual({ with: 'Dr Lin' });
  expect(await readDraft(desk, 'other')).toBeNull();
});

test.each([
  '',
  'http://app/join',
  'http://app/join#code=short&role=p',
  `#code=${CODE}&role=x`,
  `#code=${CODE}&role=p&network=1`,
])('a link that is no invitation is told: %s', (link) => {
  expect(() => readInvitation(link)).toThrow(/INVITATION_UNREADABLE/);
});
