// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import type { LogEvent } from './activity';

/** One statement of a proof: `held` null where it could not be checked, with the reason's code. */
export interface Statement {
  /** signed: by the actor's key · recorded: in the block · linked: the block's hash · confirmed: by two organisations · allowed: by the consent. */
  about: 'signed' | 'recorded' | 'linked' | 'confirmed' | 'allowed';
  held: boolean | null;
  code: string | null;
}

/** What this browser found out by itself about one event. */
export interface Proof {
  held: boolean;
  statements: Statement[];
  block: { number: number; hash: string; previous: string; time: string } | null;
  /** MSP ids of those who endorsed the transaction. */
  endorsers: string[];
  milliseconds: number;
}

export type VerifyEvent = (desk: Desk, event: LogEvent) => Promise<Proof>;

/** One block of the chain page. */
export interface ChainBlock {
  number: number;
  hash: string;
  previous: string;
  data: string;
  time: string;
  transactions: number;
  /** The caller's own. */
  own: string[];
}

/** Blocks below a number, newest first; `linked` says whether each one names the hash of the one before it, recomputed here. */
export type Blocks = (desk: Desk, before?: number) => Promise<{ blocks: ChainBlock[]; next: number | null; linked: boolean }>;

/** Compares a dropped file with the chain, by the salt in its card. */
export type CompareFile = (desk: Desk, form: { record: string; version: number; file: Blob }) => Promise<boolean>;
