// SPDX-License-Identifier: Apache-2.0
import { concat, utf8, type Bytes } from './bytes';
import { u32 } from './commitment';

/**
 * What is signed outside Fabric: `0x00 ‖ "carevault/<use>/v1" ‖ fields`, each with its length (u32, big-endian) before it. No protobuf
 * message starts with 0x00, so a proposal never passes for one of these.
 */
export function signedText(use: 'log-in' | 'ticket' | 'name' | 'head', ...fields: (string | Uint8Array)[]): Bytes {
  const bytes = fields.map((field) => (typeof field === 'string' ? utf8(field) : field));
  return concat(Uint8Array.of(0), utf8(`carevault/${use}/v1`), ...bytes.flatMap((field) => [u32(field.length), field]));
}
