// SPDX-License-Identifier: Apache-2.0
import { concat, type Bytes } from './bytes';

/** SHA-256 of all parts, one after the other. */
export async function sha256(...parts: Uint8Array[]): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', concat(...parts)));
}
