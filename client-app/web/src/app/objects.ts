// SPDX-License-Identifier: Apache-2.0
import { hex, type Bytes } from '../model/bytes';
import { sha256 } from '../model/digest';
import { isProblem, Problem } from '../model/problem';
import type { Signer } from '../fabric/signer';
import type { Http } from './http';
import { signTicket, TICKET, type Place, type TicketAction } from './ticket';
import type { OnBytes } from './transfer';

interface Stored {
  sha256?: string;
  size: number;
}

/** How a transfer is watched and stopped. */
export interface Transfer {
  onBytes?: OnBytes;
  signal?: AbortSignal | undefined;
}

/**
 * Sealed objects on their way between member and store. The member's own app carries them, with a ticket when the patient's home is
 * another organisation. Nothing that comes from here is trusted: hashes and keys decide.
 */
export class Objects {
  constructor(
    private readonly http: Http,
    private readonly signer: Signer,
    private readonly fingerprint: string,
  ) {}

  putDocument(place: Place, file: Blob, hash: string, { onBytes, signal }: Transfer = {}): Promise<void> {
    return this.put('document', 'write-document', place, file, { hash, onBytes, signal });
  }

  async putCard(place: Place, ciphertext: Bytes): Promise<void> {
    await this.put('card', 'write-card', place, new Blob([ciphertext]), { hash: hex(await sha256(ciphertext)) });
  }

  /** Leaves a slot for its owner; one that is there already is as good, because slots are written once. */
  async putSlot(place: Place, subject: string, ciphertext: Bytes): Promise<void> {
    const hash = hex(await sha256(ciphertext));
    await this.put(`slots/${encodeURIComponent(subject)}`, 'write-slot', place, new Blob([ciphertext]), {
      hash,
      subject,
    }).catch((thrown: unknown) => {
      if (!isProblem(thrown, 'ALREADY_EXISTS')) {
        throw thrown;
      }
    });
  }

  async card(place: Place): Promise<Bytes> {
    return this.http.bytes(`${version(place)}card`, await this.headers('read-card', place));
  }

  /** The caller's own slot. */
  async slot(place: Place): Promise<Bytes> {
    return this.http.bytes(
      `${version(place)}slot`,
      await this.headers('read-slot', place, { subject: this.signer.medicalId }),
    );
  }

  /** Puts another slot in the place of the caller's own; a ticket names what is in it, because it takes something away. */
  async replaceSlot(place: Place, ciphertext: Bytes): Promise<void> {
    const headers = await this.headers('replace-slot', place, {
      transaction: hex(await sha256(ciphertext)),
      subject: this.signer.medicalId,
    });
    const stored = await this.http.put<Stored>(`${version(place)}slot`, headers, new Blob([ciphertext]));
    if (stored.size !== ciphertext.length) {
      throw notConfirmed();
    }
  }

  /** The sealed document, released against a committed access. */
  async document(place: Place, transaction: string, { onBytes, signal }: Transfer = {}): Promise<Bytes> {
    const headers = await this.headers('read-document', place, { transaction });
    return this.http.bytes(`${version(place)}document?transaction=${transaction}`, headers, onBytes, signal);
  }

  private async put(
    part: string,
    action: TicketAction,
    place: Place,
    body: Blob,
    {
      hash,
      subject = '',
      onBytes,
      signal,
    }: { hash: string; subject?: string; onBytes?: OnBytes | undefined; signal?: AbortSignal | undefined },
  ): Promise<void> {
    const headers = {
      ...(await this.headers(action, place, { subject })),
      'X-CareVault-Sha256': hash,
      'X-CareVault-Patient': place.patient,
      ...(subject !== '' && { 'X-CareVault-Record': place.record }),
    };
    const stored = await this.http.put<Stored>(`objects/${place.object}/${part}`, headers, body, onBytes, signal);
    // A slot's answer has no hash: slots are not on the chain, and its reader finds out by opening it.
    if ((subject === '' && stored.sha256 !== hash) || stored.size !== body.size) {
      throw notConfirmed();
    }
  }

  private async headers(
    action: TicketAction,
    place: Place,
    { transaction = '', subject = '' } = {},
  ): Promise<Record<string, string>> {
    if (place.home === this.signer.msp) {
      return {};
    }
    return { [TICKET]: await signTicket(this.signer, this.fingerprint, action, place, { transaction, subject }) };
  }
}

function notConfirmed(): Problem {
  return new Problem('altered', 'STORE_NOT_CONFIRMED', {
    detail: 'The store did not confirm the object that was sent.',
  });
}

function version({ record, version }: Place): string {
  return `records/${record}/versions/${version}/`;
}
