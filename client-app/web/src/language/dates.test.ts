// SPDX-License-Identifier: Apache-2.0
import { afterEach, expect, test, vi } from 'vitest';
import { day } from './dates';

afterEach(() => vi.unstubAllGlobals());

test.each([
  [['en-US', 'en'], 'November 28, 2026'],
  [['de-DE', 'en-GB'], '28 November 2026'],
  [['hi-IN'], '28 November 2026'],
])('a day is written as in the reader’s own region: %s', (languages, written) => {
  vi.stubGlobal('navigator', { languages });

  expect(day('2026-11-28T10:00:00.000Z')).toBe(written);
});
