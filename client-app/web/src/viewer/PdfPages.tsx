// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Skeleton } from '../components/Skeleton';
import { Status } from '../components/Status';
import { WhenSeen } from '../components/WhenSeen';
import { say } from '../language/say';

const reader = () => import('./pdf');

/** The pages of a PDF file, each drawn when it is scrolled to. */
export function PdfPages({ bytes }: { bytes: Uint8Array }) {
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    reader()
      .then(({ readPdf }) => readPdf(bytes))
      .then(setPdf, () => setBroken(true));
  }, [bytes]);
  if (broken) return <Status mood="bad">{say('viewer.broken')}</Status>;
  if (!pdf) return <Skeleton lines={6} />;
  return (
    <>
      {Array.from({ length: pdf.numPages }, (_, index) => (
        <PdfPage key={index} pdf={pdf} number={index + 1} />
      ))}
    </>
  );
}

function PdfPage({ pdf, number }: { pdf: PDFDocumentProxy; number: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState('');
  const show = async () => {
    const { draw } = await reader();
    if (canvas.current) setText(await draw(await pdf.getPage(number), canvas.current));
  };
  return (
    <WhenSeen onSeen={() => void show()}>
      <canvas ref={canvas} class="pdf-page" role="img" aria-label={say('viewer.page', { number, of: pdf.numPages })} />
      <p class="seen-by-readers-only">{text}</p>
    </WhenSeen>
  );
}
