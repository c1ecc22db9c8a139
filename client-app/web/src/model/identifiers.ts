// SPDX-License-Identifier: Apache-2.0
import { hex, random } from './bytes';

const ID = /^[0-9a-f]{32}$/;
const HASH = /^[0-9a-f]{64}$/;
const MSP = /^[A-Za-z0-9.-]{1,64}$/;
const RECIPIENT = /^age1[qpzry9x8gf2tvdw0s3jn54khce6mua7l]{58}$/;
const CODE = /^[0-9A-Za-z_-]{20,64}$/;

/** A fresh id of a record, consent, object or device: 16 random bytes as hex. */
export function newId(): string {
  return hex(random(16));
}

export function isId(text: string): boolean {
  return ID.test(text);
}

/** Whether a text is a SHA-256 value or a transaction id. */
export function isHash(text: string): boolean {
  return HASH.test(text);
}

export function isMsp(text: string): boolean {
  return MSP.test(text);
}

/** The form of a public age key; its checksum is the age library's to judge. */
export function isRecipient(text: string): boolean {
  return RECIPIENT.test(text);
}

/** The form of an invitation's one-time code. */
export function isInvitationCode(text: string): boolean {
  return CODE.test(text);
}
