// SPDX-License-Identifier: Apache-2.0
import { ownScripts } from './ownScripts';
import address from './passphraseWorker?worker&url';

interface Policy {
  createScriptURL(url: string): string;
}
interface Policies {
  createPolicy(name: string, rules: Policy): Policy;
}

/** The page's `trusted-types` header names this policy; it lets through one address only. */
const NAME = 'carevault-worker';
let policy: Policy | null = null;
let checked: string | null = null;

/**
 * Starts the worker that seals and opens with passphrases. Browsers compare a worker's script with nothing, but what is fetched with an
 * integrity they do: so the script is fetched, and runs from memory. Throws `TypeError` when it is not the one that the page names.
 */
export async function startWorker(): Promise<Worker> {
  checked ??= await fetched();
  return new Worker(trusted(checked), { type: 'module' });
}

async function fetched(): Promise<string> {
  const scripts = ownScripts();
  if (scripts === null) {
    return address;
  }
  const expected = scripts[address];
  if (expected === undefined) {
    throw new TypeError('the page does not name the worker');
  }
  // What was changed once may lie in the browser's cache; then the app is asked anew.
  const script = await fetch(address, { integrity: expected }).catch(() =>
    fetch(address, { integrity: expected, cache: 'reload' }),
  );
  return URL.createObjectURL(await script.blob());
}

function trusted(url: string): string {
  const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;
  if (policies === undefined) {
    return url;
  }
  policy ??= policies.createPolicy(NAME, { createScriptURL: own });
  return policy.createScriptURL(url);
}

function own(url: string): string {
  if (url !== checked) {
    throw new TypeError('not the address of our worker');
  }
  return url;
}
