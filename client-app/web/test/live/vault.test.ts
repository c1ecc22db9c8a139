// SPDX-License-Identifier: Apache-2.0
import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { useApp } from '../../src/app/address';
import type { Desk } from '../../src/app/desk';
import { activity } from '../../src/jobs/activity';
import { blocks } from '../../src/jobs/blocks';
import { join, readInvitation } from '../../src/jobs/join';
import { forgetDevice, logIn, logInWithFile } from '../../src/jobs/logIn';
import { invitations, members } from '../../src/jobs/lists';
import { findPeople, publishName, readPerson } from '../../src/jobs/names';
import { openRecord } from '../../src/jobs/open';
import { invite } from '../../src/jobs/people';
import { recover } from '../../src/jobs/recover';
import { listRecords, readEntry } from '../../src/jobs/records';
import { revoke, share } from '../../src/jobs/share';
import { whatCanSee, whoCanSee } from '../../src/jobs/sight';
import { upload } from '../../src/jobs/upload';
import { verifyEvent } from '../../src/jobs/verify';
import { utf8 } from '../../src/model/bytes';
import { utcTime } from '../../src/model/time';

/**
 * Against a running CareVault, where CAREVAULT_LIVE is set: CAREVAULT_HOME says where, CAREVAULT_PASSPHRASE opens the demonstration people's keyrings. Without them the
 * browser journeys do the same in Chromium.
 */
const home = process.env['CAREVAULT_HOME'];
const passphrase = process.env['CAREVAULT_PASSPHRASE'];
const isThere = home !== undefined && passphrase !== undefined;

async function demonstration(name: string, app: number): Promise<Desk> {
  const network = JSON.parse(await readFile(`${home}/run/network.json`, 'utf8'));
  useApp(network.organisations[app].app);
  return logInWithFile({
    file: new Blob([await readFile(`${home}/demo/${name}.age`)]),
    passphrase: passphrase as string,
  });
}

const soon = () => utcTime(new Date(Date.now() + 7 * 24 * 3600 * 1000));

test.runIf(isThere)('a patient joins, uploads, shares, and stops it', { timeout: 300_000 }, async () => {
  const doctor = await demonstration('dr-lin', 1);
  const administrator = await demonstration('city-admin', 0);
  const invited = await invite(administrator, { role: 'p', expires: soon() });
  const password = 'correct horse battery';
  const email = `${Math.random().toString(36).slice(2)}@example.org`;

  const { desk, medicalId, vaultCode, kit } = await join({
    invitation: readInvitation(invited.link),
    name: 'Mira',
    email,
    password,
  });
  const document = utf8('%PDF-1.4 a canary of Mira');
  const stages: string[] = [];
  const uploaded = await upload(
    desk,
    { file: new Blob([document], { type: 'application/pdf' }), title: 'Blood\u202e count', type: '26436-6' },
    { onProgress: ({ stage }) => stages.push(stage) },
  );
  expect(stages.filter((stage, at) => stage !== stages[at - 1])).toEqual([
    'sealing',
    'sending',
    'signing',
    'endorsing',
    'recording',
    'recorded',
  ]);

  const listed = await listRecords(desk);
  const entry = await readEntry(desk, listed[0]!);
  expect(entry.card?.title).toBe('Blood count');

  await expect(openRecord(doctor, { record: uploaded.record, purpose: 'TREAT' })).rejects.toMatchObject({
    code: 'NO_CONSENT',
  });
  const shared = await share(desk, {
    grantee: doctor.medicalId,
    scope: { records: [uploaded.record] },
    actions: ['read'],
    purposes: ['TREAT'],
    end: soon(),
  });
  expect((await whoCanSee(desk)).map(({ grantee }) => grantee)).toEqual([doctor.medicalId]);
  expect((await whatCanSee(desk, doctor.medicalId)).records.map(({ record }) => record)).toEqual([uploaded.record]);

  const opened = await openRecord(doctor, { record: uploaded.record, purpose: 'TREAT' });
  expect(opened.bytes).toEqual(document);
  expect(opened.mime).toBe('application/pdf');

  await revoke(desk, shared.consent);
  await expect(openRecord(doctor, { record: uploaded.record, purpose: 'TREAT' })).rejects.toMatchObject({
    code: 'CONSENT_REVOKED',
  });
  const log = await activity(desk);
  expect(log.map(({ type, outcome }) => `${type} ${outcome}`)).toEqual([
    'access deny',
    'revoke success',
    'access permit',
    'grant success',
    'access deny',
    'create success',
    'join success',
  ]);

  const permit = log.find(({ outcome }) => outcome === 'permit')!;
  expect(await verifyEvent(desk, permit)).toMatchObject({
    held: true,
    statements: ['signed', 'recorded', 'confirmed', 'endorsed', 'allowed'].map((about) => ({ about, held: true })),
  });
  expect((await verifyEvent(desk, { ...permit, purpose: 'HRESCH' })).held).toBe(false);
  expect((await blocks(desk)).blocks.every(({ linked }) => linked)).toBe(true);

  const chief = await demonstration('lakeside-admin', 1);
  await publishName(chief, { medicalId: doctor.medicalId, name: 'Dr Lin' });
  expect(await readPerson(desk, doctor.medicalId)).toMatchObject({ name: 'Dr Lin', organisation: 'LakesideHospitalMSP' });
  expect((await findPeople(desk, 'lin')).people.map((person) => person.medicalId)).toContain(doctor.medicalId);
  expect((await members(administrator, { role: 'p' })).items.map(({ id }) => id)).toContain(medicalId);
  expect((await invitations(administrator)).items.some(({ member }) => member === medicalId)).toBe(true);

  useApp(administrator.app.http.base);
  expect((await logIn({ who: medicalId, password })).medicalId).toBe(medicalId);
  await expect(logIn({ who: medicalId, password: 'wrong password' })).rejects.toMatchObject({
    code: 'PASSPHRASE_WRONG',
  });
  await forgetDevice(medicalId);
  expect((await logIn({ who: email, password, vaultCode })).medicalId).toBe(medicalId);
  const recovered = await recover({
    kit: kit.file,
    recoveryCode: kit.code.toUpperCase(),
    password: 'another password',
  });
  expect(recovered.vaultCode).not.toBe(vaultCode);
  expect((await openRecord(recovered.desk, { record: uploaded.record })).bytes).toEqual(document);
});
