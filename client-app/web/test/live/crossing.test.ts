// SPDX-License-Identifier: Apache-2.0
import 'fake-indexeddb/auto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import { expect, test } from 'vitest';
import { useApp } from '../../src/app/address';
import type { Desk } from '../../src/app/desk';
import { join, readInvitation } from '../../src/jobs/join';
import { logInWithFile } from '../../src/jobs/logIn';
import { openRecord } from '../../src/jobs/open';
import { invite } from '../../src/jobs/people';
import { entries } from '../../src/keyring/deviceStore';
import { upload } from '../../src/jobs/upload';
import { utf8 } from '../../src/model/bytes';
import { utcTime } from '../../src/model/time';

/** The same vault from both sides; needs a running CareVault, its `scripts/vault` (CAREVAULT_VAULT) and the `age` command. */
const home = process.env['CAREVAULT_HOME'];
const passphrase = process.env['CAREVAULT_PASSPHRASE'];
const vault = process.env['CAREVAULT_VAULT'];
const isThere = home !== undefined && passphrase !== undefined && vault !== undefined;

function run(program: string, words: string[], secret = ''): string {
  return execFileSync(program, words, { encoding: 'utf8', env: { ...process.env, CAREVAULT_PASSPHRASE: secret } });
}

async function patient(
  folder: string,
): Promise<{ desk: Desk; keyring: string; secret: string; kit: string; code: string }> {
  const network = JSON.parse(readFileSync(`${home}/run/network.json`, 'utf8'));
  useApp(network.organisations[0].app);
  const administrator = await logInWithFile({
    file: new Blob([readFileSync(`${home}/demo/city-admin.age`)]),
    passphrase: passphrase as string,
  });
  const { link } = await invite(administrator, { role: 'p', expires: utcTime(new Date(Date.now() + 3_600_000)) });
  const { desk, kit, vaultCode } = await join({
    invitation: readInvitation(link),
    name: 'Mira',
    email: 'mira@example.org',
    password: 'correct horse',
  });
  const keyring = path(folder, 'mira.age');
  const entry = (await entries()).find(({ medicalId }) => medicalId === desk.medicalId);
  writeFileSync(keyring, entry?.keyring as Uint8Array);
  writeFileSync(path(folder, 'kit.age'), new Uint8Array(await kit.file.arrayBuffer()));
  return { desk, keyring, secret: `${vaultCode}-correct horse`, kit: path(folder, 'kit.age'), code: kit.code };
}

test.runIf(isThere)('what one side puts in, the other side and age open', { timeout: 600_000 }, async () => {
  const folder = mkdtempSync(path(tmpdir(), 'crossing-'));
  const { desk, keyring, secret, kit, code } = await patient(folder);

  const ours = await upload(desk, {
    file: new Blob([utf8('put in by the browser')], { type: 'text/plain' }),
    title: 'From the browser',
  });
  expect(run(vault as string, ['list', '--keyring', keyring], secret)).toContain('From the browser');
  run(vault as string, ['open', ours.record, '--keyring', keyring, '-o', path(folder, 'opened.txt')], secret);
  expect(readFileSync(path(folder, 'opened.txt'), 'utf8')).toBe('put in by the browser');

  run(vault as string, ['open', ours.record, '--keyring', keyring, '--sealed', '-o', folder], secret);
  const sealed = path(folder, `${ours.record}-1`);
  execFileSync('age', ['-d', '-j', 'batchpass', '-o', path(folder, 'identity'), kit], {
    env: { ...process.env, AGE_PASSPHRASE: code },
  });
  run('age', ['-d', '-i', path(folder, 'identity'), '-o', path(folder, 'record-key'), `${sealed}.slot.age`]);
  expect(run('age', ['-d', '-i', path(folder, 'record-key'), `${sealed}.age`])).toBe('put in by the browser');

  writeFileSync(path(folder, 'theirs.txt'), 'put in by the vault');
  const theirs = JSON.parse(
    run(
      vault as string,
      ['upload', path(folder, 'theirs.txt'), '--title', 'From the vault', '--json', '--keyring', keyring],
      secret,
    ),
  );
  const opened = await openRecord(desk, { record: theirs.record });
  expect(new TextDecoder().decode(opened.bytes)).toBe('put in by the vault');
  expect(opened.card.title).toBe('From the vault');
});
