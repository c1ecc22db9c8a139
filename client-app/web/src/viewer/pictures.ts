// SPDX-License-Identifier: Apache-2.0
import { readPdf } from './pdf';

/** Dots for each point of a page: 144 to the inch, enough for small print. */
const SCALE = 2;

/** Every page of a PDF file as a picture (PNG). */
export async function picturesOf(bytes: Uint8Array): Promise<ArrayBuffer[]> {
  const pdf = await readPdf(bytes);
  const pictures: ArrayBuffer[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: SCALE });
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.floor(viewport.width), Math.floor(viewport.height)];
    // Drawn for paper a page does not wait for the screen, which never draws a frame that nobody sees.
    await page.render({ canvas, viewport, intent: 'print' }).promise;
    pictures.push(await png(canvas));
  }
  return pictures;
}

async function png(canvas: HTMLCanvasElement): Promise<ArrayBuffer> {
  const picture = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  return picture === null ? new ArrayBuffer(0) : picture.arrayBuffer();
}
