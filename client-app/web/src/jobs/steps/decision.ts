// SPDX-License-Identifier: Apache-2.0
import type { Committed } from '../../app/chain';
import { Fields } from '../../model/fields';
import { Problem } from '../../model/problem';
import { understood } from './ask';

/** Reads the chain's answer to an access; a refusal is thrown with its reason and the transaction that recorded it. */
export function permitted({ response, transaction }: Committed): void {
  const answer = understood(() => Fields.of(response, 'decision', 'consent', 'reason'));
  if (understood(() => answer.oneOf('decision', ['permit', 'deny'] as const)) === 'permit') {
    return;
  }
  const detail = 'Access was refused, and the refusal is recorded on the chain.';
  throw new Problem(
    'refused',
    understood(() => answer.text('reason')),
    { detail, committed: transaction },
  );
}
