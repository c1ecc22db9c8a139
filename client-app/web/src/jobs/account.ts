// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';

/** Sealed with the organisation's key; never on the chain. Unknown fields are kept. */
export interface Account {
  name: string;
  email: string;
  [setting: string]: unknown;
}

export type ReadAccount = (desk: Desk) => Promise<Account>;
export type SaveAccount = (desk: Desk, account: Account) => Promise<Account>;
