// SPDX-License-Identifier: Apache-2.0
import { language } from '../language/locale';
import type { ViewerOrder } from '../viewer/order';

/** After so long a frame that says nothing has nothing to print. */
const PATIENCE = 60_000;

/**
 * The pages of a PDF file as pictures, drawn by the viewer's frame, which has no origin, no network and no keys: what comes back is dots.
 * None where the file cannot be read.
 */
export function paperPages(bytes: Uint8Array): Promise<Blob[]> {
  return new Promise((done) => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.setAttribute('aria-hidden', 'true');
    frame.className = 'seen-by-readers-only';
    frame.tabIndex = -1;
    const end = (pictures: Blob[]) => {
      removeEventListener('message', onReady);
      frame.remove();
      done(pictures);
    };
    const onReady = ({ source, data }: MessageEvent) => {
      if (source !== frame.contentWindow || data !== 'ready') return;
      const channel = new MessageChannel();
      channel.port1.onmessage = (answer: MessageEvent<unknown>) => {
        end(picturesIn(answer.data));
      };
      const order: ViewerOrder = { bytes: bytes.slice(), title: '', language: language.value, paper: true };
      frame.contentWindow?.postMessage('document', '*', [channel.port2]);
      channel.port1.postMessage(order, [order.bytes.buffer]);
    };
    addEventListener('message', onReady);
    frame.src = '/viewer.html';
    document.body.append(frame);
    setTimeout(() => end([]), PATIENCE);
  });
}

// A document that had taken the frame over could send anything; only bytes are taken, and they become pictures or nothing.
function picturesIn(answer: unknown): Blob[] {
  const pictures = Array.isArray(answer) ? answer : [];
  return pictures.filter((picture) => picture instanceof ArrayBuffer).map((picture) => new Blob([picture], { type: 'image/png' }));
}
