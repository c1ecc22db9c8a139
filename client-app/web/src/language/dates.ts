// SPDX-License-Identifier: Apache-2.0
import { region } from './locale';

/** A day as the reader writes it: 28 November 2026. */
export function day(time: Date | string): string {
  return format(time, { dateStyle: 'long' });
}

/** A date as exact as FHIR has it: a year, a month or a day of nobody's time zone, or a moment's day; '?' where it is none. */
export function partialDay(date: string): string {
  const [, year, month, dayOfMonth] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
  if (Number.isNaN(Date.parse(date))) return '?';
  if (year === undefined) return day(date);
  return format(date, { timeZone: 'UTC', year: 'numeric', ...(month && { month: 'long' }), ...(dayOfMonth && { day: 'numeric' }) });
}

/** A day and a time: 28 Nov 2026, 10:42. */
export function moment(time: Date | string): string {
  return format(time, { dateStyle: 'medium', timeStyle: 'short' });
}

/** The time of a day: 10:42. */
export function timeOfDay(time: Date | string): string {
  return format(time, { timeStyle: 'short' });
}

/** A number as the reader writes it. */
export function number(value: number): string {
  return new Intl.NumberFormat(region()).format(value);
}

/** A file's size in words: 1.2 MB. */
export function size(bytes: number): string {
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return new Intl.NumberFormat(region(), { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}

function format(time: Date | string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(region(), options).format(new Date(time));
}
