// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import type { Role } from '../model/medicalId';
import { readInvitationList } from './invitationList';

const WORDS: Record<string, Role> = { p: 'p', patient: 'p', मरीज़: 'p', doctor: 'd' };

function fates(csv: string): string[] {
  return readInvitationList(csv, WORDS).map(({ number, name, fate }) => `${number} ${name}: ${fate}`);
}

test('a heading and empty lines invite nobody, and lines keep their numbers', () => {
  expect(fates('Name,Role,Days\nAsha,patient,30\n\nLin,doctor\r\n')).toEqual(['2 Asha: ready', '4 Lin: ready']);
});

test('a first line that is a person is no heading', () => {
  expect(fates('Asha;patient;30')).toEqual(['1 Asha: ready']);
});

test('each line that cannot be invited says why, and one with a name that stands above says so', () => {
  expect(fates('Asha,patient\n,patient\nLin,surgeon,3\nMira,p,400\nAsha,doctor')).toEqual([
    '1 Asha: ready',
    '2 : noName',
    '3 Lin: roleUnknown',
    '4 Mira: daysWrong',
    '5 Asha: namesake',
  ]);
});

test('quotes hold a separator and another quote', () => {
  expect(readInvitationList('"Rao, ""Asha""",PATIENT,\t', WORDS)[0]).toMatchObject({
    name: 'Rao, "Asha"',
    role: 'p',
    days: 14,
  });
});

test('a role may be written in the language of the page', () => {
  expect(fates('आशा\tमरीज़\t7')).toEqual(['1 आशा: ready']);
});
