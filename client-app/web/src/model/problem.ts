// SPDX-License-Identifier: Apache-2.0

/**
 * What kind of failure it is: `failed` something is missing or out of reach, `refused` the rules refuse, `altered` bytes, signatures or
 * answers are not what they must be, `mistyped` the person can put it right in the form.
 */
export type ProblemKind = 'failed' | 'refused' | 'altered' | 'mistyped';

/** What a problem may carry besides its code. */
export interface ProblemMore {
  /** One English sentence for "Details"; what a person reads is found in the catalogue by the code. */
  detail?: string;
  /** What to do, in English, as the app or the chain says it. */
  hint?: string;
  /** Seconds after which the same may succeed. */
  retryAfter?: number;
  /** What stands on the chain all the same: a transaction, consent or record id. */
  committed?: string;
  cause?: unknown;
}

/**
 * A job that cannot go on. The code is stable and the key of its sentence in every language. None of the texts ever holds a secret, a
 * name or content of a document.
 */
export class Problem extends Error {
  readonly detail: string;
  readonly hint: string;
  readonly retryAfter: number;
  readonly committed: string | null;

  constructor(
    readonly kind: ProblemKind,
    readonly code: string,
    more: ProblemMore = {},
  ) {
    super(more.detail === undefined ? code : `${code}: ${more.detail}`, { cause: more.cause });
    this.name = 'Problem';
    this.detail = more.detail ?? '';
    this.hint = more.hint ?? '';
    this.retryAfter = more.retryAfter ?? 0;
    this.committed = more.committed ?? null;
  }

  /** The same problem of a job part of which stands on the chain. */
  after(committed: string): Problem {
    return new Problem(this.kind, this.code, {
      detail: this.detail,
      hint: this.hint,
      retryAfter: this.retryAfter,
      committed,
      cause: this.cause,
    });
  }
}

/** Whether it may be recorded in spite of the failure: part of it is, or nobody can say. */
export function mayStand({ code, committed }: { code: string; committed?: string | null }): boolean {
  return Boolean(committed) || code === 'OUTCOME_UNKNOWN' || code === 'COMMIT_NOT_CONFIRMED';
}

/** Whether something is a problem with one of these codes. */
export function isProblem(thrown: unknown, ...codes: string[]): thrown is Problem {
  return thrown instanceof Problem && (codes.length === 0 || codes.includes(thrown.code));
}
