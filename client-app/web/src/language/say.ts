// SPDX-License-Identifier: Apache-2.0
import { IntlMessageFormat } from 'intl-messageformat';
import { signal } from '@preact/signals';
import type english from './en.json';
import { direction, language, region, remember, type Language } from './locale';

/** The name of a sentence in the catalogues; a misspelt one does not compile. */
export type Sentence = keyof typeof english;

type Values = Record<string, string | number | Date>;
type Catalogue = Record<string, string>;

// One chunk for each language: a page loads the one that it speaks.
const CATALOGUES: Record<Language, () => Promise<{ default: Catalogue }>> = {
  en: () => import('./en.json'),
  hi: () => import('./hi.json'),
  ar: () => import('./ar.json'),
};

const catalogue = signal<Catalogue>({});
const formats = new Map<string, IntlMessageFormat>();

/** Changes the language of the page: its sentences, dates, numbers and direction. */
export async function speak(chosen: Language, lasting = false): Promise<void> {
  const { default: sentences } = await CATALOGUES[chosen]();
  formats.clear();
  language.value = chosen;
  catalogue.value = sentences;
  document.documentElement.lang = chosen;
  document.documentElement.dir = direction(chosen);
  if (lasting) remember(chosen);
}

/** The sentence in the page's language, with its values filled in; components that call it follow a change of language. */
export function say(sentence: Sentence, values: Values = {}): string {
  const text = catalogue.value[sentence];
  if (text === undefined) return sentence;
  let format = formats.get(sentence);
  if (!format) formats.set(sentence, (format = new IntlMessageFormat(text, region())));
  return String(format.format(isolated(values)));
}

/** Whether the catalogues know a sentence of this name, for codes that a server may add. */
export function known(name: string): name is Sentence {
  return name in catalogue.value;
}

// A name in another script, or one made to deceive, must not turn the sentence around it. Plain words need nothing, and
// may be what a sentence chooses by.
function isolated(values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, isolate(value)]));
}

function isolate(value: string | number | Date): string | number | Date {
  return typeof value === 'string' && !/^[\w-]*$/.test(value) ? `\u2068${value}\u2069` : value;
}
