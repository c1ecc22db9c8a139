// SPDX-License-Identifier: Apache-2.0
import { kindOf } from './kind';
import type { DrawnPage } from './order';

/** Dots for each point of a page: 144 to the inch, enough for small print. */
const SCALE = 2;
/** The longest side of a picture: 300 dots to the inch on A4. */
const LONGEST = 3508;

/** Every page of a PDF file, or a picture, as dots. Throws where it cannot be read. */
export async function* pagesOf(bytes: Uint8Array<ArrayBuffer>): AsyncGenerator<DrawnPage> {
  if (kindOf(bytes) === 'pdf') yield* pdfPages(bytes);
  else yield pictureDots(await createImageBitmap(new Blob([bytes])));
}

async function* pdfPages(bytes: Uint8Array): AsyncGenerator<DrawnPage> {
  const { readPdf } = await import('./pdf');
  const pdf = await readPdf(bytes);
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: SCALE });
    const canvas = canvasOf(Math.floor(viewport.width), Math.floor(viewport.height));
    // Drawn for paper a page does not wait for the screen, which never draws a frame that nobody sees.
    await page.render({ canvas, viewport, intent: 'print' }).promise;
    yield dotsOn(canvas);
  }
}

function pictureDots(picture: ImageBitmap): DrawnPage {
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = canvasOf(Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale)));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return dotsOn(canvas);
}

function canvasOf(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  return canvas;
}

function dotsOn(canvas: HTMLCanvasElement): DrawnPage {
  const { width, height } = canvas;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  return { width, height, dots: context.getImageData(0, 0, width, height).data.buffer };
}
