// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LIST } from '../build/bundle';

const HERE = resolve(import.meta.dirname, '..');
const SOURCES = ['index.html', 'viewer.html', 'vite.config.ts', 'package.json', 'tsconfig.json', 'build', 'src'];
const FIRST_LOAD = 250_000;
const MINUTES = 5 * 60_000;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carevault-web-'));
  await built(HERE, join(folder, 'first'));
}, MINUTES);

afterAll(() => rm(folder, { recursive: true }));

test('two clean builds are the same, wherever the checkout lies', async () => {
  const elsewhere = join(folder, 'another', 'checkout');
  await Promise.all(SOURCES.map((name) => cp(join(HERE, name), join(elsewhere, name), { recursive: true })));
  await symlink(join(HERE, 'node_modules'), join(elsewhere, 'node_modules'));

  await built(elsewhere, join(folder, 'second'));

  expect(await text('second', LIST)).toBe(await text('first', LIST));
}, MINUTES);

test('the list holds the hash of every file', async () => {
  const lines = (await text('first', LIST)).trim().split('\n');

  expect(lines.length).toBeGreaterThan(10);
  for (const line of lines) {
    const [hash, name] = line.split('  ') as [string, string];
    expect(createHash('sha256').update(await bytes('first', name)).digest('hex')).toBe(hash);
  }
});

test('a page has nothing inline but the hashes of its scripts, and loads nothing from elsewhere', async () => {
  for (const page of ['index.html', 'viewer.html']) {
    const html = await text('first', page);
    expect(html.match(/<script(?![^>]*\bsrc=)[^>]*>/g)).toEqual(['<script type="importmap">']);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|https?:\/\//);
    expect(html.match(/<script[^>]* src="[^"]*"[^>]*>/g)?.every((tag) => tag.includes('integrity="sha384-'))).toBe(true);
  }
});

test('each page names the integrity of every script, the worker’s too', async () => {
  const scripts = (await text('first', LIST)).match(/assets\/\S+\.js$/gm) as string[];

  expect(scripts.some((name) => name.includes('passphraseWorker'))).toBe(true);
  for (const page of ['index.html', 'viewer.html']) {
    const map = /<script type="importmap">(.*?)<\/script>/s.exec(await text('first', page))?.[1] as string;
    expect(Object.keys(JSON.parse(map).integrity)).toEqual(scripts.map((name) => `/${name}`));
  }
});

test('every style stands in a page with its integrity, because nothing names that of one which is loaded later', async () => {
  const pages = (await Promise.all(['index.html', 'viewer.html'].map((page) => text('first', page)))).join();
  const styles = (await text('first', LIST)).match(/assets\/\S+\.css$/gm) as string[];

  for (const name of styles) {
    const hash = createHash('sha384').update(await bytes('first', name)).digest('base64');
    expect(pages.match(/<link[^>]*>/g)?.find((tag) => tag.includes(name))).toContain(`integrity="sha384-${hash}"`);
  }
});

test('no style of the pages needs a data: address', async () => {
  const lines = (await text('first', LIST)).split('\n').filter((line) => line.endsWith('.css'));

  for (const line of lines) expect(await text('first', line.slice(66))).not.toContain('data:');
});

test('the first page before log-in loads at most 250 kB of compressed script', async () => {
  const html = await text('first', 'index.html');
  const loaded = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((match) => match[1] as string);
  const english = (await text('first', LIST)).match(/assets\/en-[^\s]+\.js/)?.[0] as string;

  const sizes = await Promise.all([...new Set([...loaded, english])].map(async (name) => gzipSync(await bytes('first', name)).length));

  expect(sizes.length).toBeGreaterThan(1);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(FIRST_LOAD);
});

function built(root: string, outDir: string): Promise<unknown> {
  return build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'error', build: { outDir, emptyOutDir: true } });
}

function bytes(of: string, name: string): Promise<Buffer> {
  return readFile(join(folder, of, name));
}

async function text(of: string, name: string): Promise<string> {
  return (await bytes(of, name)).toString('utf8');
}
