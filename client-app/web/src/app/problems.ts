// SPDX-License-Identifier: Apache-2.0
import { plainText } from '../model/plainText';
import { Problem, type ProblemKind } from '../model/problem';

const CODE = /^[A-Z][A-Z0-9_]{2,60}$/;
const ALTERED = ['HASH_MISMATCH', 'PEERS_DISAGREE'];
/** Refusals of the rules that come with another status than 403. */
const FORBIDDEN = 403;
const TOO_MANY_REQUESTS = 429;

/** Turns an app's problem details into a problem. */
export function problemOf(status: number, retryAfter: string | null, body: string): Problem {
  const told = parsed(body);
  const code = told['code'];
  if (typeof code !== 'string' || !CODE.test(code)) {
    return new Problem('failed', 'APP_ANSWER_UNKNOWN', { detail: `The app answered with status ${status}.` });
  }
  return new Problem(kindOf(status, code), code, {
    detail: word(told['detail']),
    hint: word(told['hint']),
    retryAfter: status === TOO_MANY_REQUESTS ? Number(retryAfter ?? 0) || 0 : 0,
  });
}

/** The app cannot be reached, or the connection broke. */
export function unreachable(cause: unknown): Problem {
  return new Problem('failed', 'APP_UNREACHABLE', { detail: "The organisation's app does not answer.", cause });
}

/** An answer that is not of the form that was agreed. */
export function unknownAnswer(cause?: unknown): Problem {
  return new Problem('altered', 'APP_ANSWER_UNKNOWN', { detail: "The app's answer cannot be understood.", cause });
}

function kindOf(status: number, code: string): ProblemKind {
  if (ALTERED.includes(code)) {
    return 'altered';
  }
  return status === FORBIDDEN ? 'refused' : 'failed';
}

function word(value: unknown): string {
  return typeof value === 'string' ? plainText(value) : '';
}

function parsed(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
