// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { heights } from './heights';

test('peers at one height are level', () => {
  expect(heights([{ height: 7 }, { height: 7 }])).toEqual({ kind: 'level', highest: 7, silent: 0 });
});

test('one that is behind is told', () => {
  expect(heights([{ height: 7 }, { height: 5 }])).toEqual({ kind: 'apart', highest: 7, silent: 0 });
});

test('a silent peer is worse than one that is behind', () => {
  expect(heights([{ height: 7 }, { height: 5 }, { height: null }])).toEqual({ kind: 'silent', highest: 7, silent: 1 });
});
