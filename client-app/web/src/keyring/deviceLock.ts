// SPDX-License-Identifier: Apache-2.0
import { Problem } from '../model/problem';

/**
 * Changes the keyring that this device keeps of a member while no other tab does: two that write it at once would lose the keys of one.
 * Throws `KEYRING_BUSY` where another tab is at it; when that tab is closed, it is at it no more.
 */
export function alone<T>(medicalId: string, work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  // Browsers before 2022 have none.
  return locks === undefined
    ? work()
    : locks.request(`carevault/keyring/${medicalId}`, { ifAvailable: true }, (lock) => (lock === null ? busy() : work()));
}

function busy(): never {
  throw new Problem('failed', 'KEYRING_BUSY', {
    detail: 'Another tab of this browser changes the keyring at this moment.',
    hint: 'Wait until it is done there, then try again.',
  });
}
