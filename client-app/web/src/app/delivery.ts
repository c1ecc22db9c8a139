// SPDX-License-Identifier: Apache-2.0
import type { Bytes } from '../model/bytes';
import { isProblem, Problem } from '../model/problem';
import type { AppClient } from './appClient';
import { pause } from './pause';

const ATTEMPTS = 6;
const WAIT_SECONDS = 10;

/** A transaction's validation flag as Fabric names it, and its block. */
export interface Outcome {
  status: string;
  block: number;
}

/** Lost a race: the same call may succeed when it is signed anew. */
export function isConflict({ status }: Outcome): boolean {
  return status === 'MVCC_READ_CONFLICT' || status === 'PHANTOM_READ_CONFLICT';
}

/**
 * Brings one signed envelope to the chain and finds out what became of it. After sending, an error means "outcome unknown": the status is
 * asked, and the same bytes are sent again, which can never commit twice. Nobody can stop it halfway.
 */
export async function deliver(app: AppClient, transaction: string, envelope: Bytes): Promise<Outcome> {
  let last: unknown = null;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    await pause(500 * attempt);
    try {
      await app.submit(envelope);
    } catch (thrown) {
      last = unlessRefused(thrown);
    }
    const outcome = await statusOf(app, transaction);
    if (outcome !== null) {
      return outcome;
    }
  }
  throw outcomeUnknown(transaction, last);
}

/** Nobody can say yet whether it was committed. */
export function outcomeUnknown(transaction: string, cause: unknown): Problem {
  return new Problem('failed', 'OUTCOME_UNKNOWN', {
    detail: 'Whether the transaction was committed is not known yet.',
    hint: 'Look whether it happened, before doing it again.',
    committed: transaction,
    cause,
  });
}

/** A refusal to carry the envelope is final: it never left the app. */
function unlessRefused(thrown: unknown): unknown {
  if (
    !(thrown instanceof Problem) ||
    thrown.kind === 'refused' ||
    isProblem(thrown, 'BAD_REQUEST', 'UNAUTHENTICATED')
  ) {
    throw thrown;
  }
  return thrown;
}

/** Null while nobody knows. */
async function statusOf(app: AppClient, transaction: string): Promise<Outcome | null> {
  try {
    const { status, block } = await app.status(transaction, WAIT_SECONDS);
    return status === 'UNKNOWN' ? null : { status, block: block ?? 0 };
  } catch (thrown) {
    if (thrown instanceof Problem) {
      return null;
    }
    throw thrown;
  }
}
