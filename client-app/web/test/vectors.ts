// SPDX-License-Identifier: Apache-2.0
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * A file of test vectors that the vault reads too. `GOLDEN=write` writes those that the browser makes anew; the vault's `*GoldenTest` then
 * say whether it still agrees.
 */
export function golden<T>(name: string): T {
  return JSON.parse(readFileSync(place(name), 'utf8')) as T;
}

export function isWriting(): boolean {
  return process.env['GOLDEN'] === 'write';
}

export function writeGolden(name: string, vectors: unknown): void {
  writeFileSync(place(name), `${JSON.stringify(vectors, null, 2)}\n`);
}

function place(name: string): URL {
  return new URL(`golden/${name}`, import.meta.url);
}
