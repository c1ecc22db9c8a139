// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import type { Recorded, Watching } from './progress';

/** Deletes a record for good: the tombstone on the chain, after which the organisation destroys its objects. */
export type Tombstone = (desk: Desk, record: string, watching?: Watching) => Promise<Recorded>;
