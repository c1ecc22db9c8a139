// SPDX-License-Identifier: Apache-2.0
import type { Bytes } from '../../model/bytes';

const TEXTS = /^(text\/plain|text\/csv|application\/(fhir\+)?json)$/;

/** Whether a document of this type can be put on the clipboard: a text, or a picture that clipboards take. */
export function isCopied(mime: string): boolean {
  return TEXTS.test(mime) || mime === 'image/png';
}

/** Puts a document on the clipboard. It is fetched while the browser still knows that somebody asked for it. */
export async function copy(mime: string, fetch: () => Promise<Bytes>): Promise<void> {
  const type = mime === 'image/png' ? mime : 'text/plain';
  const content = fetch().then((bytes) => new Blob([bytes], { type }));
  await Promise.all([content, navigator.clipboard.write([new ClipboardItem({ [type]: content })])]);
}
