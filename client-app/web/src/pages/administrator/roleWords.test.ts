// SPDX-License-Identifier: Apache-2.0
// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readInvitationList } from '../../jobs/invitationList';
import { LANGUAGES, type Language } from '../../language/locale';
import { say, speak } from '../../language/say';
import { roleWords } from './roleWords';

test.each(Object.keys(LANGUAGES))('the example on the page is a list that can be invited, in %s', async (language) => {
  await speak(language as Language);

  const lines = readInvitationList(say('administrator.many.example'), roleWords());

  expect(lines.map(({ fate }) => fate)).toEqual(['ready']);
});
