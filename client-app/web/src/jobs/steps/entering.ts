// SPDX-License-Identifier: Apache-2.0
import { appAddress } from '../../app/address';
import { Desk } from '../../app/desk';
import { rotated, type Keyring } from '../../keyring/keyring';
import { unlock } from '../../keyring/unlockedKeys';
import { isProblem, Problem } from '../../model/problem';

/** Somebody logged in, and the keyring with the keys that let him in as its own. */
export interface Entered {
  desk: Desk;
  keyring: Keyring;
}

/**
 * Logs in by whichever of the keyring's keys are registered: after a rotation that was cut off nobody but the chain can say which.
 * `KEYS_NOT_REGISTERED` where none are.
 */
export async function enter(keyring: Keyring, secondFactor?: string): Promise<Entered> {
  try {
    return keyring.next === null
      ? await entered(keyring, secondFactor)
      : await entered(rotated(keyring), secondFactor).catch((thrown: unknown) => {
          if (!isProblem(thrown, 'CHALLENGE_UNKNOWN')) {
            throw thrown;
          }
          return entered(keyring, secondFactor);
        });
  } catch (thrown) {
    throw isProblem(thrown, 'CHALLENGE_UNKNOWN') ? notRegistered(thrown) : thrown;
  }
}

async function entered(keyring: Keyring, secondFactor?: string): Promise<Entered> {
  return { desk: await Desk.open(appAddress(), await unlock(keyring), secondFactor), keyring };
}

function notRegistered(cause: Problem): Problem {
  return new Problem('failed', 'KEYS_NOT_REGISTERED', {
    detail: 'The app does not let these keys in.',
    hint: 'If the keys were renewed since, use what was kept then.',
    cause,
  });
}
