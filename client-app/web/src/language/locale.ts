// SPDX-License-Identifier: Apache-2.0
import { signal } from '@preact/signals';

/** The languages that the app speaks, each under its own name. */
export const LANGUAGES = { en: 'English', hi: 'हिन्दी', ar: 'العربية' } as const;

export type Language = keyof typeof LANGUAGES;

const REMEMBERED = 'carevault.language';

/** The language of the page; {@link speak} changes it. */
export const language = signal<Language>('en');

/** The language chosen earlier on this device, else the browser's first one that the app speaks, else English. */
export function preferredLanguage(): Language {
  const wanted = [localStorage.getItem(REMEMBERED) ?? '', ...navigator.languages];
  return wanted.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';
}

/**
 * The language with the reader's own region, where the browser names one: whoever reads English in Leeds writes days before months. Without one,
 * English is written as in Britain and in India, where the words of these pages come from.
 */
export function region(): string {
  const known = typeof navigator === 'undefined' ? [] : navigator.languages;
  const own = known.find((tag) => tag.startsWith(`${language.value}-`));
  return own ?? (language.value === 'en' ? 'en-GB' : language.value);
}

export function remember(chosen: Language): void {
  localStorage.setItem(REMEMBERED, chosen);
}

/** The direction in which the language is written. */
export function direction(of: Language): 'ltr' | 'rtl' {
  return of === 'ar' ? 'rtl' : 'ltr';
}

export function isLanguage(text: string): text is Language {
  return text in LANGUAGES;
}
