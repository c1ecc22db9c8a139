// SPDX-License-Identifier: Apache-2.0
import { base64, random, utf8 } from '../model/bytes';
import { signedText } from '../model/signedText';
import { utcTime } from '../model/time';
import type { Signer } from '../fabric/signer';

/** Where the objects of one record version live; `home` is the MSP id of the organisation that keeps the patient's objects. */
export interface Place {
  patient: string;
  home: string;
  record: string;
  version: number;
  object: string;
}

export type TicketAction =
  'read-document' | 'read-card' | 'read-slot' | 'write-document' | 'write-card' | 'write-slot' | 'replace-slot';

export const TICKET = 'X-CareVault-Ticket';

/**
 * A member's own signature under one transfer with another organisation's app; good once, for at most five minutes. Gives the header's
 * value.
 *
 * @param transaction the access transaction that releases a document, the hash of a slot that replaces another, or ""
 * @param subject the medical ID of a slot's owner, or ""
 */
export async function signTicket(
  signer: Signer,
  fingerprint: string,
  action: TicketAction,
  place: Place,
  { transaction, subject }: { transaction: string; subject: string },
): Promise<string> {
  const fields = {
    action,
    fingerprint,
    home: place.home,
    medicalId: signer.medicalId,
    record: place.record,
    version: String(place.version),
    object: place.object,
    transaction,
    subject,
  };
  const nonce = random(16);
  const time = utcTime(new Date());
  const signature = await signer.sign(signedText('ticket', ...Object.values(fields), nonce, time));
  const ticket = {
    ...fields,
    nonce: base64(nonce),
    time,
    certificate: signer.certificate.pem(),
    signature: base64(signature),
  };
  return base64(utf8(JSON.stringify(ticket)));
}
