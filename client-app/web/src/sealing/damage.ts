// SPDX-License-Identifier: Apache-2.0
import { Problem } from '../model/problem';

const HINT = "Nothing is shown. Try again; if it happens again, tell the patient's organisation.";

export function ciphertextAltered(): Problem {
  return damage('CIPHERTEXT_ALTERED', 'The stored document is not the one that its author recorded.');
}

export function cardAltered(cause?: unknown): Problem {
  return damage('CARD_ALTERED', 'The stored card is not the one that its author recorded.', cause);
}

export function commitmentBroken(): Problem {
  return damage('COMMITMENT_BROKEN', 'The opened document is not the one that its author committed to.');
}

function damage(code: string, detail: string, cause?: unknown): Problem {
  return new Problem('altered', code, { detail, hint: HINT, cause });
}
