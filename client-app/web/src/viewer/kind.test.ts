// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { kindOf } from './kind';

const utf8 = (text: string) => new TextEncoder().encode(text);

test.each([
  ['a PDF file', utf8('%PDF-1.7\n'), 'pdf'],
  ['a PNG picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), 'png'],
  ['a JPEG picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'jpeg'],
  ['a WebP picture', utf8('RIFF0000WEBPVP8 '), 'webp'],
  ['a FHIR bundle', utf8('\n {"resourceType":"Bundle","entry":[]}'), 'fhir'],
  ['another FHIR resource', utf8('{"resourceType":"Patient"}'), 'other'],
  ['an SVG picture, which may hold a script', utf8('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), 'other'],
  ['an HTML page', utf8('<!doctype html><script>1</script>'), 'other'],
  ['a page that only claims to be a PDF further down', utf8('<html>%PDF-1.7'), 'other'],
  ['nothing', new Uint8Array(), 'other'],
])('%s is told by its first bytes', (_name, bytes, kind) => {
  expect(kindOf(bytes)).toBe(kind);
});
