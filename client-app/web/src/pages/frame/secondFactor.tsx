// SPDX-License-Identifier: Apache-2.0
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { isProblem } from '../../model/problem';
import { OneTimeCode } from './OneTimeCode';
import { enter } from './session';

/** What a log-in takes where an authenticator is switched on. */
export interface SecondFactor {
  secondFactor?: string;
}

/** A log-in that asks for the authenticator's code once the app wants it: not a failure, one more question. */
export function useSecondFactor(): { field: VNode | null; entering: (open: (given: SecondFactor) => Promise<Desk>) => Promise<void> } {
  const [code, setCode] = useState<string | null>(null);
  const entering = async (open: (given: SecondFactor) => Promise<Desk>) => {
    try {
      enter(await open(code ? { secondFactor: code } : {}));
    } catch (thrown) {
      if (!isProblem(thrown, 'SECOND_FACTOR_NEEDED')) throw thrown;
      setCode('');
    }
  };
  return { field: code === null ? null : <OneTimeCode value={code} onValue={setCode} />, entering };
}
