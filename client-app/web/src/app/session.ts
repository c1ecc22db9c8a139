// SPDX-License-Identifier: Apache-2.0
import { base64, fromBase64, type Bytes } from '../model/bytes';
import { Problem } from '../model/problem';
import { signedText } from '../model/signedText';
import { utcTime } from '../model/time';
import type { Signer } from '../fabric/signer';
import type { Http } from './http';

const CHALLENGE = 32;

/** Proves to an app who is there, by signing its challenge; gives a short-lived bearer token. */
export async function openSession(
  http: Http,
  signer: Signer,
  fingerprint: string,
  secondFactor?: string,
): Promise<string> {
  const medicalId = signer.medicalId;
  const { challenge } = await http.post<{ challenge: string }>('challenges', { medicalId });
  const time = utcTime(new Date());
  const text = signedText('log-in', fingerprint, signer.msp, medicalId, challengeBytes(challenge), time);
  const { token } = await http.post<{ token: string }>('sessions', {
    medicalId,
    challenge,
    time,
    certificate: signer.certificate.pem(),
    signature: base64(await signer.sign(text)),
    ...(secondFactor !== undefined && { secondFactor }),
  });
  return token;
}

/** Exactly 32 bytes; whatever else an app sends here is not signed, wrapped or not. */
function challengeBytes(challenge: unknown): Bytes {
  try {
    const bytes = fromBase64(String(challenge));
    if (bytes.length === CHALLENGE) {
      return bytes;
    }
  } catch {
    // Told below.
  }
  throw new Problem('altered', 'CHALLENGE_INVALID', {
    detail: 'The app asked to sign something that is no log-in challenge.',
    hint: 'Nothing was signed. Tell your organisation.',
  });
}
