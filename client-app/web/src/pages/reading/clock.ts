// SPDX-License-Identifier: Apache-2.0
import { utcTime } from '../../model/time';

/** This moment in the form of the chain. */
export function rightNow(): string {
  return utcTime(new Date());
}
