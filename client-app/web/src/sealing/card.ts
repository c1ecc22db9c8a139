// SPDX-License-Identifier: Apache-2.0
import { base64, fromBase64, fromHex, hex, text, utf8, type Bytes } from '../model/bytes';
import { plainText } from '../model/plainText';
import { isUtcTime } from '../model/time';
import { cardAltered } from './damage';

const LOINC = 'http://loinc.org';

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

/** The plaintext of a card. */
export function writeCard(card: Card): Bytes {
  const documentReference = {
    resourceType: 'DocumentReference',
    status: 'current',
    type: { coding: [{ system: LOINC, code: card.type }] },
    date: card.date,
    description: card.title,
    content: [{ attachment: { contentType: card.contentType, size: card.size, title: card.fileName } }],
  };
  return utf8(JSON.stringify({ documentReference, salt: base64(card.salt), sha256: hex(card.plaintextHash) }));
}

/** Reads a card; throws `CARD_ALTERED`. */
export function readCard(plaintext: Uint8Array): Card {
  try {
    const card = JSON.parse(text(plaintext));
    const reference = card.documentReference;
    const attachment = reference.content[0].attachment;
    return {
      title: plainText(word(reference.description)),
      type: plainText(word(reference.type?.coding?.[0]?.code ?? '')),
      date: time(word(reference.date)),
      contentType: plainText(word(attachment.contentType)),
      size: Number.isSafeInteger(attachment.size) ? attachment.size : 0,
      fileName: plainText(word(attachment.title)),
      salt: fromBase64(word(card.salt)),
      plaintextHash: fromHex(word(card.sha256)),
    };
  } catch (cause) {
    throw cardAltered(cause);
  }
}

function word(value: unknown): string {
  if (typeof value !== 'string') {
    throw new SyntaxError('a text is missing');
  }
  return value;
}

function time(value: string): string {
  if (!isUtcTime(value)) {
    throw new SyntaxError('not a time');
  }
  return value;
}
