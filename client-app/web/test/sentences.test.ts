// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const SOURCES = resolve(import.meta.dirname, '../src');
// Attributes that people read or hear.
const READ = ['label', 'title', 'alt', 'aria-label', 'placeholder', 'hint', 'legend', 'caption', 'intro', 'sentence', 'action'];

test('no sentence that people read stands in the code: all are in the catalogues', () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));

  expect(files.length).toBeGreaterThan(30);
  expect(files.flatMap((name) => sentencesIn(join(SOURCES, name)))).toEqual([]);
});

test('a sentence in the code would be found', () => {
  expect(sentencesOf('<p>Hello there</p>')).toEqual(['Hello there']);
  expect(sentencesOf('<input aria-label="Your name" />')).toEqual(['Your name']);
  expect(sentencesOf('<code>scripts/up</code>')).toEqual([]);
  expect(sentencesOf("<p class='intro'>{say('hello')} · </p>")).toEqual([]);
});

function sentencesIn(path: string): string[] {
  return sentencesOf(readFileSync(path, 'utf8')).map((sentence) => `${path.slice(SOURCES.length + 1)}: ${sentence}`);
}

function sentencesOf(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxElement(node) && /^(code|kbd|pre)$/.test(node.openingElement.tagName.getText())) return; // a command is typed as it is
    if (ts.isJsxText(node) && /\p{L}{2}/u.test(node.text)) found.push(node.text.trim());
    if (ts.isJsxAttribute(node) && READ.includes(node.name.getText()) && node.initializer && ts.isStringLiteral(node.initializer) && node.initializer.text)
      found.push(node.initializer.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('page.tsx', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
}
