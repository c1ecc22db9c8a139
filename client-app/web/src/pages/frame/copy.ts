// SPDX-License-Identifier: Apache-2.0
import { drawnPages } from '../../components/drawnPages';
import type { Bytes } from '../../model/bytes';
import { Problem } from '../../model/problem';

const TEXTS = /^(text\/plain|text\/csv|application\/(fhir\+)?json)$/;

/** Whether a document of this type can be put on the clipboard: a text, or a picture that clipboards take. */
export function isCopied(mime: string): boolean {
  return TEXTS.test(mime) || mime === 'image/png';
}

/** Puts a document on the clipboard. It is fetched while the browser still knows that somebody asked for it. */
export async function copy(mime: string, fetch: () => Promise<Bytes>): Promise<void> {
  const isPicture = mime === 'image/png';
  const content = fetch().then((bytes) => (isPicture ? drawn(bytes) : new Blob([bytes], { type: 'text/plain' })));
  const item = new ClipboardItem({ [isPicture ? 'image/png' : 'text/plain']: content });
  await Promise.all([content, navigator.clipboard.write([item])]);
}

// Who puts a picture on the clipboard reads it, and a stranger's is read in the viewer's frame alone.
async function drawn(bytes: Bytes): Promise<Blob> {
  const [picture] = await drawnPages(bytes);
  if (!picture) throw new Problem('failed', 'PICTURE_UNREADABLE');
  return picture;
}
