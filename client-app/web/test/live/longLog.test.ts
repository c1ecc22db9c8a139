// SPDX-License-Identifier: Apache-2.0
import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { useApp } from '../../src/app/address';
import type { Desk } from '../../src/app/desk';
import { activity } from '../../src/jobs/activity';
import { logInWithFile } from '../../src/jobs/logIn';
import { sideBySide } from '../../src/jobs/steps/sideBySide';
import { upload } from '../../src/jobs/upload';
import { utf8 } from '../../src/model/bytes';

/**
 * Makes a long log for somebody who joined City Hospital of a running CareVault (CAREVAULT_HOME, CAREVAULT_PASSPHRASE) and whose keyring
 * is CAREVAULT_PERSON's: fifty records, and twenty times all of them opened at once.
 */
const home = process.env['CAREVAULT_HOME'];
const person = process.env['CAREVAULT_PERSON'];
const passphrase = process.env['CAREVAULT_PASSPHRASE'];

const RECORDS = 50;
const TIMES = 20;

test.runIf(home !== undefined && person !== undefined)('a log gets a thousand lines', { timeout: 300_000 }, async () => {
  const network = JSON.parse(await readFile(`${home}/run/network.json`, 'utf8'));
  useApp(network.organisations[0].app);
  const file = new Blob([await readFile(`${home}/demo/${person}.age`)]);
  const desk = await logInWithFile({ file, passphrase: passphrase as string });

  const titles = Array.from({ length: RECORDS }, (_, at) => `Letter ${at + 1}`);
  const uploaded = await sideBySide(titles, (title) => upload(desk, { file: new Blob([utf8(title)], { type: 'text/plain' }), title }));
  for (let time = 0; time < TIMES; time++) await openAll(desk, uploaded);

  expect((await activity(desk)).length).toBe(1 + RECORDS + RECORDS * TIMES);
});

function openAll(desk: Desk, uploaded: { record: string; version: number }[]) {
  const records = uploaded.map(({ record, version }) => ({ record, version }));
  return desk.chain.submit('DocumentReferenceContract:access', { patient: desk.medicalId, records, purpose: 'PATRQT', consent: null });
}
