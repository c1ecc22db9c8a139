// SPDX-License-Identifier: Apache-2.0
import { Problem } from '../model/problem';

const HINT = 'Nothing was signed. Tell your organisation: its app or network altered an answer.';

/** An answer is not the one to our question. */
export function altered(detail: string, cause?: unknown): Problem {
  return new Problem('altered', 'ANSWER_ALTERED', { detail, hint: HINT, cause });
}

/** An answer is not signed by those who have to. */
export function endorsement(detail: string, cause?: unknown): Problem {
  return new Problem('altered', 'ENDORSEMENT_INVALID', { detail, hint: HINT, cause });
}

/** The app belongs to another network, or its block 0 is none. */
export function network(detail: string, cause?: unknown): Problem {
  return new Problem('altered', 'NETWORK_UNKNOWN', {
    detail,
    hint: "Compare the network's fingerprint with your invitation by telephone.",
    cause,
  });
}
