// SPDX-License-Identifier: Apache-2.0
import { afterEach, expect, test, vi } from 'vitest';
import { day, partialDay } from './dates';

afterEach(() => vi.unstubAllGlobals());

test.each([
  [['en-US', 'en'], 'November 28, 2026'],
  [['de-DE', 'en-GB'], '28 November 2026'],
  [['hi-IN'], '28 November 2026'],
])('a day is written as in the reader’s own region: %s', (languages, written) => {
  vi.stubGlobal('navigator', { languages });

  expect(day('2026-11-28T10:00:00.000Z')).toBe(written);
});

test.each([
  ['1980-02-03', '3 February 1980'],
  ['1980-02', 'February 1980'],
  ['2001', '2001'],
  ['2026-11-28T10:00:00-05:00', '28 November 2026'],
  ['yesterday', '?'],
])('a date of a document is as exact as it was written, west of Greenwich too: %s', (date, written) => {
  vi.stubEnv('TZ', 'America/New_York');
  vi.stubGlobal('navigator', { languages: ['en-GB'] });

  expect(partialDay(date)).toBe(written);
  vi.unstubAllEnvs();
});
