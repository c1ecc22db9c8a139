// SPDX-License-Identifier: Apache-2.0
import type { Consent } from '../../model/documents';

/** How a consent stands for its patient: `ended` by its date, `stopped` by hand. */
export type State = 'active' | 'requested' | 'ended' | 'stopped' | 'declined';

export function stateOf({ status, end }: Consent, now: Date): State {
  if (status === 'revoked') return 'stopped';
  if (status === 'active') return end !== null && new Date(end) <= now ? 'ended' : 'active';
  return status;
}
