// SPDX-License-Identifier: Apache-2.0
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

// A frame without an origin cannot start a worker; the reader works in the frame itself, which does nothing else.
(globalThis as { pdfjsWorker?: unknown }).pdfjsWorker = worker;

/** A PDF file's pages. Scripts and forms inside are not run; nothing is fetched. */
export function readPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: bytes, isEvalSupported: false, enableXfa: false, useWasm: false, useWorkerFetch: false, useSystemFonts: true }).promise;
}

/** Draws a page as wide as its canvas is, and gives the page's text for those who listen. */
export async function draw(page: PDFPageProxy, canvas: HTMLCanvasElement): Promise<string> {
  const natural = page.getViewport({ scale: 1 });
  const width = canvas.clientWidth * Math.min(devicePixelRatio, 2);
  const viewport = page.getViewport({ scale: width / natural.width });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  await page.render({ canvas, viewport }).promise;
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ');
}
