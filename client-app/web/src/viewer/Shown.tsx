// SPDX-License-Identifier: Apache-2.0
import { Status } from '../components/Status';
import { say } from '../language/say';
import { FhirSummary } from './FhirSummary';
import { bundleOf, type Kind } from './kind';
import { PdfPages } from './PdfPages';
import { Picture } from './Picture';

/** A document by what its bytes are. */
export function Shown({ kind, bytes, title }: { kind: Kind; bytes: Uint8Array<ArrayBuffer>; title: string }) {
  if (kind === 'pdf') return <PdfPages bytes={bytes} />;
  if (kind === 'fhir') return <FhirSummary bundle={bundleOf(bytes) ?? { entry: [] }} />;
  if (kind === 'other') return <Status mood="plain">{say('viewer.other')}</Status>;
  return <Picture bytes={bytes} type={`image/${kind}`} title={title} />;
}
