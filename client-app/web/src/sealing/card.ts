// SPDX-License-Identifier: Apache-2.0
import type { Bytes } from '../model/bytes';

/**
 * What a list shows of a version without opening the document: a FHIR R4 DocumentReference, with the salt and the hash that the commitment
 * on the chain is made of. Its texts are cleaned of everything unseen.
 */
export interface Card {
  title: string;
  /** LOINC code. */
  type: string;
  date: string;
  contentType: string;
  /** Of the plaintext, in bytes. */
  size: number;
  fileName: string;
  salt: Bytes;
  plaintextHash: Bytes;
}
