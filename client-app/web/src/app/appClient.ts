// SPDX-License-Identifier: Apache-2.0
import { base64, fromBase64, type Bytes } from '../model/bytes';
import type { Http } from './http';
import { unknownAnswer } from './problems';

/** What an app says about its network; nothing of it is believed but the name of the organisation it works for. */
export interface NetworkAnswer {
  organisation: string;
  name: string;
  organisations: { msp: string; name: string; app?: string }[];
}

/** A record as an app lists it. */
export interface RecordAnswer {
  record: string;
  patient: string;
  status: string;
  versions: { version: number; transaction: string; block: number; claimed: string }[];
}

/** A line of the log as an app tells it. */
export interface EventAnswer {
  transaction: string;
  block: number;
  [name: string]: unknown;
}

/** The app's routes for networks, transactions and lists; says nothing about whether an answer is true. */
export class AppClient {
  constructor(readonly http: Http) {}

  network(): Promise<NetworkAnswer> {
    return this.http.get('network');
  }

  /** Block 0 as the organisation's peer has it. */
  genesis(): Promise<Bytes> {
    return this.http.bytes('network/genesis');
  }

  /** How an organisation's MSP is described in the channel configuration, a serialized FabricMSPConfig. */
  organisation(msp: string): Promise<Bytes> {
    return this.http.bytes(`network/organisations/${encodeURIComponent(msp)}`);
  }

  /** A certificate (PEM) for an invited newcomer's request (PEM). */
  async join(code: string, csr: string): Promise<string> {
    return (await this.http.post<{ certificate: string }>('join', { code, csr })).certificate;
  }

  /** A certificate (PEM) for the request (PEM) of a member who has a fresh key. */
  async certify(csr: string): Promise<string> {
    return (await this.http.post<{ certificate: string }>('account/certificate', { csr })).certificate;
  }

  /** The unsigned envelope that peers endorsed; `endorsers` names those of whom two are to be asked, none leaves that to the app. */
  async endorse(proposal: Bytes, endorsers: string[]): Promise<Bytes> {
    const among = endorsers.length === 0 ? '' : `?endorsers=${endorsers.map(encodeURIComponent).join(',')}`;
    const answer = await this.http.post<{ transaction: string }>(`transactions/endorse${among}`, {
      proposal: base64(proposal),
    });
    try {
      return fromBase64(answer.transaction);
    } catch (cause) {
      throw unknownAnswer(cause);
    }
  }

  async submit(envelope: Bytes): Promise<void> {
    await this.http.post('transactions/submit', { transaction: base64(envelope) });
  }

  status(transaction: string, waitSeconds: number): Promise<{ status: string; block: number | null }> {
    return this.http.get(`transactions/${transaction}?wait=${waitSeconds}`);
  }

  async records(patient: string): Promise<RecordAnswer[]> {
    return (await this.http.get<{ records: RecordAnswer[] }>(`records?patient=${encodeURIComponent(patient)}`)).records;
  }

  /** As the patient all consents, else those that name the caller; without a patient all that name the caller. */
  async consents(patient: string | null): Promise<unknown[]> {
    const of = patient === null ? '' : `?patient=${encodeURIComponent(patient)}`;
    return (await this.http.get<{ consents: unknown[] }>(`consents${of}`)).consents;
  }

  /** The log; `transaction` is the committed look into it, null for one's own. */
  async events(patient: string, record: string | null, transaction: string | null): Promise<EventAnswer[]> {
    const query = new URLSearchParams({ patient, ...(record && { record }), ...(transaction && { transaction }) });
    return (await this.http.get<{ events: EventAnswer[] }>(`events?${query}`)).events;
  }
}
