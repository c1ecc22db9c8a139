// SPDX-License-Identifier: Apache-2.0

/** What the viewer can show; everything else is download only. */
export type Kind = 'pdf' | 'png' | 'jpeg' | 'gif' | 'webp' | 'fhir' | 'other';

const STARTS: [Kind, number[]][] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
];

const BRACE = 0x7b;

/** What the bytes are, whatever their name or card says. SVG and HTML can hold scripts: they are nothing that is shown. */
export function kindOf(bytes: Uint8Array): Kind {
  const known = STARTS.find(([, start]) => start.every((byte, index) => bytes[index] === byte));
  if (known) return known[0];
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp';
  return bytes[firstSign(bytes)] === BRACE && bundleOf(bytes) ? 'fhir' : 'other';
}

/** A FHIR bundle as its JSON, or null. */
export function bundleOf(bytes: Uint8Array): { entry: { resource: Record<string, unknown> }[] } | null {
  try {
    const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Record<string, unknown>;
    if (value['resourceType'] !== 'Bundle' || !Array.isArray(value['entry'])) return null;
    const entry = (value['entry'] as { resource?: unknown }[]).filter((one) => typeof one?.resource === 'object' && one.resource !== null);
    return { entry: entry as { resource: Record<string, unknown> }[] };
  } catch {
    return null;
  }
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

function firstSign(bytes: Uint8Array): number {
  return bytes.findIndex((byte) => byte > 0x20);
}
