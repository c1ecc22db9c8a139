// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import type { Action, Scope } from '../../model/terms';
import { isLogOnly } from './logOnly';

const ALL: Scope = { all: true };

test.each<[string, Action[], Scope, boolean]>([
  ['the whole log alone', ['audit-log'], ALL, true],
  ['records as well', ['audit-log', 'read'], ALL, false],
  ['the log of some records', ['audit-log'], { records: ['one'] }, false],
  ['nothing', [], ALL, false],
])('a consent about %s', (_, actions, scope, logOnly) => {
  expect(isLogOnly({ actions, scope })).toBe(logOnly);
});
