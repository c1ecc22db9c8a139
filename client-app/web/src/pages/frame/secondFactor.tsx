// SPDX-License-Identifier: Apache-2.0
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { isProblem } from '../../model/problem';
import { OneTimeCode } from './OneTimeCode';

/** What a log-in takes where an authenticator is switched on. */
export interface SecondFactor {
  secondFactor?: string;
}

/** What logs in, and asks for the authenticator's code once the app wants it: not a failure, one more question. */
export function useSecondFactor(): { field: VNode | null; asking: (open: (given: SecondFactor) => Promise<void>) => Promise<void> } {
  const [code, setCode] = useState<string | null>(null);
  const asking = async (open: (given: SecondFactor) => Promise<void>) => {
    try {
      await open(code ? { secondFactor: code } : {});
    } catch (thrown) {
      if (!isProblem(thrown, 'SECOND_FACTOR_NEEDED')) throw thrown;
      setCode('');
    }
  };
  return { field: code === null ? null : <OneTimeCode value={code} onValue={setCode} />, asking };
}
