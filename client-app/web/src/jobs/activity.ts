// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import type { Watching } from './progress';

/** One line of a log; `type` and `reason` are the catalogue's keys. */
export interface LogEvent {
  type: string;
  outcome: 'success' | 'permit' | 'deny';
  actor: string;
  patient: string | null;
  record: string | null;
  version: number | null;
  purpose: string | null;
  consent: string | null;
  reason: string | null;
  recordStatus: string | null;
  transaction: string;
  /** The app's word; null where it said none. */
  block: number | null;
  time: string;
}

/** One's own log as two organisations endorse it, newest first: nobody can leave a line out. Remembered; only what is new is asked again. */
export type Activity = (desk: Desk) => Promise<LogEvent[]>;

/** Somebody else's log, by an `audit-log` consent; looking is recorded first. The lines are the app's word. */
export type LookIntoLog = (
  desk: Desk,
  form: { patient: string; record?: string; consent?: string },
  watching?: Watching,
) => Promise<LogEvent[]>;
