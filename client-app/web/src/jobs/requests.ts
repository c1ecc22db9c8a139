// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import type { Terms } from '../model/terms';
import type { Recorded, Watching } from './progress';
import type { Consent, Shared } from './share';

/** As patient: requests that wait for an answer, newest first; the app's word, good for a list. */
export type Requests = (desk: Desk) => Promise<Consent[]>;

/** As doctor or insurer: all consents that name the caller, whatever their status, newest first; the app's word. */
export type ConsentsForMe = (desk: Desk) => Promise<Consent[]>;

/** A consent as two organisations endorse it: to be asked before a sentence is shown that somebody signs. */
export type ReadConsent = (desk: Desk, patient: string, consent: string) => Promise<Consent>;

/** Grants a request, narrowed where the wish says so. Codes as `share`, and `WIDER_THAN_REQUESTED`. */
export type Answer = (desk: Desk, request: string, narrowed?: Partial<Terms>, watching?: Watching) => Promise<Shared>;

export type Decline = (desk: Desk, request: string, watching?: Watching) => Promise<Recorded>;

/** As doctor or insurer: asks a patient. */
export type AskForAccess = (desk: Desk, wish: Terms & { patient: string }, watching?: Watching) => Promise<Shared>;
