// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import type { Entry } from '../../jobs/records';
import { KINDS } from '../frame/kinds';
import { holds, matches } from './search';

const entry = (title: string, type: string = KINDS.letter) => ({ card: { title, type, fileName: 'scan.pdf' } }) as Entry;

test('every word of the search has to stand in the text, in any order', () => {
  expect(holds('Blood count of November', 'november blood')).toBe(true);
  expect(holds('Blood count of November', 'november urine')).toBe(false);
});

test('case and accents do not matter, vowel signs do', () => {
  expect(holds('Résumé', 'RESUME')).toBe(true);
  expect(holds('खून की जाँच', 'खून')).toBe(true);
  expect(holds('खान की जाँच', 'खून')).toBe(false);
});

test('a kind is looked for by the code on the card', () => {
  expect(matches(entry('X', KINDS.laboratory), { text: '', kind: 'laboratory' })).toBe(true);
  expect(matches(entry('X', KINDS.laboratory), { text: '', kind: 'letter' })).toBe(false);
});

test('a code that no list here knows is another document', () => {
  expect(matches(entry('X', '26436-6'), { text: '', kind: 'other' })).toBe(true);
});

test('what is not open yet is not found', () => {
  expect(matches(undefined, { text: '', kind: null })).toBe(false);
});
