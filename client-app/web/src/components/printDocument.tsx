// SPDX-License-Identifier: Apache-2.0
import { render, type ComponentChildren } from 'preact';
import { bundleOf, kindOf } from '../viewer/kind';
import { Paper } from './Paper';
import { drawnPages } from './drawnPages';

/** Whether a document of these bytes can be printed from here. */
export function isPrinted(bytes: Uint8Array): boolean {
  return kindOf(bytes) !== 'other';
}

/** Opens the browser's print dialog with a document and the code that leads to its comparison; false where there is nothing to print. */
export async function printDocument({ bytes, title, link }: { bytes: Uint8Array<ArrayBuffer>; title: string; link: string }): Promise<boolean> {
  const addresses: string[] = [];
  const content = await contentOf(bytes, addresses);
  if (content === null) return false;
  // Outside the app's own tree, which is left out of the print.
  const paper = document.createElement('div');
  paper.className = 'paper';
  document.body.append(paper);
  render(
    <Paper title={title} link={link} printed={new Date()}>
      {content}
    </Paper>,
    paper,
  );
  const gone = () => {
    render(null, paper);
    paper.remove();
    addresses.forEach((address) => URL.revokeObjectURL(address));
  };
  addEventListener('afterprint', gone, { once: true });
  await Promise.all([...paper.querySelectorAll('img')].map((picture) => picture.decode().catch(() => undefined))); // a broken one is printed as its empty place
  print();
  return true;
}

async function contentOf(bytes: Uint8Array<ArrayBuffer>, addresses: string[]): Promise<ComponentChildren> {
  const kind = kindOf(bytes);
  if (kind === 'other') return null;
  if (kind === 'fhir') {
    // Words and numbers only, which never become anything but text.
    const { FhirSummary } = await import('../viewer/FhirSummary');
    return <FhirSummary bundle={bundleOf(bytes) ?? { entry: [] }} />;
  }
  const pictures = await drawnPages(bytes);
  addresses.push(...pictures.map((picture) => URL.createObjectURL(picture)));
  return pictures.length === 0 ? null : addresses.map((address) => <img key={address} class="paper-page" src={address} alt="" />);
}
