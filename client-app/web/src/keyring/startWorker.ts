// SPDX-License-Identifier: Apache-2.0
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

/** Starts the worker that seals and opens with passphrases. */
export function startWorker(): Worker {
  return new Worker(trusted(address), { type: 'module' });
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
  if (url !== address) {
    throw new TypeError('not the address of our worker');
  }
  return url;
}
