// SPDX-License-Identifier: Apache-2.0
import { language } from '../language/locale';
import type { DrawnPage, ViewerOrder } from '../viewer/order';

/** After so long a frame that says nothing has nothing to give. */
const PATIENCE = 60_000;
/** More pages than these are nothing to be drawn one by one. */
const MOST_PAGES = 500;

/**
 * The pages of a PDF file, or a picture, drawn anew by the viewer's frame, which has no origin, no network and no keys: what comes back is
 * dots, so this page never reads what a stranger wrote. None where the file cannot be read to its end.
 */
export async function drawnPages(bytes: Uint8Array): Promise<Blob[]> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.setAttribute('aria-hidden', 'true');
  frame.className = 'seen-by-readers-only';
  frame.tabIndex = -1;
  frame.src = '/viewer.html';
  try {
    const order: ViewerOrder = { bytes: bytes.slice(), title: '', language: language.value, drawn: true };
    return await pagesBy(await listening(frame), order);
  } catch {
    return [];
  } finally {
    frame.remove();
  }
}

async function listening(frame: HTMLIFrameElement): Promise<MessagePort> {
  const channel = new MessageChannel();
  await heard((tell) => {
    const onReady = ({ source, data }: MessageEvent) => source === frame.contentWindow && data === 'ready' && tell(null);
    addEventListener('message', onReady);
    document.body.append(frame);
    return () => removeEventListener('message', onReady);
  });
  frame.contentWindow?.postMessage('document', '*', [channel.port2]);
  return channel.port1;
}

async function pagesBy(port: MessagePort, order: ViewerOrder): Promise<Blob[]> {
  const pages: Blob[] = [];
  const asked = (question: unknown, given: Transferable[] = []) =>
    heard((tell) => {
      port.onmessage = ({ data }: MessageEvent<unknown>) => tell(data);
      port.postMessage(question, given);
    });
  for (let said = await asked(order, [order.bytes.buffer]); said !== 'end'; said = await asked('next')) {
    if (pages.length === MOST_PAGES) throw new Error('too many pages');
    pages.push(await pictureOf(said as DrawnPage));
  }
  return pages;
}

// A document that had taken the frame over could say anything; only so many dots as make up a page are ever taken.
async function pictureOf({ width, height, dots }: DrawnPage): Promise<Blob> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  canvas.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(dots), width, height), 0, 0);
  return new Promise((done, failed) => canvas.toBlob((picture) => (picture ? done(picture) : failed(new Error('no picture'))), 'image/png'));
}

function heard(listen: (tell: (said: unknown) => void) => (() => void) | void): Promise<unknown> {
  return new Promise((done, failed) => {
    const end = (act: () => void) => (clearTimeout(timer), stop?.(), act());
    const timer = setTimeout(() => end(() => failed(new Error('the frame says nothing'))), PATIENCE);
    const stop = listen((said) => end(() => done(said)));
  });
}
