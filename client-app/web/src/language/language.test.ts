// SPDX-License-Identifier: Apache-2.0
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { APP_CODES, OWN_CODES, RULE_CODES } from '../app/codes';
import arabic from './ar.json';
import english from './en.json';
import hindi from './hi.json';
import sameAsEnglish from './same-as-english.json';

const others: Record<string, Record<string, string>> = { hi: hindi, ar: arabic };
const source: Record<string, string> = english;

describe.each(Object.keys(others))('the catalogue %s', (name) => {
  const catalogue = others[name] as Record<string, string>;

  test('has the same sentences as the English one', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(source).sort());
  });

  test('translates every sentence that is not listed as the same', () => {
    const same = Object.keys(source).filter((key) => catalogue[key] === source[key]);
    expect(same.filter((key) => !sameAsEnglish.includes(key))).toEqual([]);
  });

  test('fills in the same values as the English one', () => {
    const different = Object.keys(source).filter((key) => values(catalogue[key]) !== values(source[key]));
    expect(different).toEqual([]);
  });
});

test('the list of equal sentences names no others', () => {
  expect(sameAsEnglish.filter((key) => !(key in source))).toEqual([]);
});

function values(sentence = ''): string {
  const names = new Set<string>();
  collect(parse(sentence), names);
  return [...names].sort().join();
}

function collect(elements: MessageFormatElement[], names: Set<string>): void {
  for (const element of elements) {
    if (element.type !== TYPE.literal && element.type !== TYPE.pound) names.add(element.value);
    if (element.type === TYPE.select || element.type === TYPE.plural)
      Object.values(element.options).forEach((option) => collect(option.value, names));
    if (element.type === TYPE.tag) collect(element.children, names);
  }
}

test('every problem that a job or an app can tell has a sentence', () => {
  const codes = [...RULE_CODES, ...APP_CODES, ...OWN_CODES];

  expect(codes.length).toBeGreaterThan(50);
  expect(codes.filter((code) => !(`problem.${code}` in source))).toEqual([]);
});
