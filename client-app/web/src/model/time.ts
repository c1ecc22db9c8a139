// SPDX-License-Identifier: Apache-2.0

const FORM = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** The one form of a time: `2026-11-21T08:34:11.123Z`; it sorts as text. */
export function utcTime(time: Date): string {
  const text = time.toISOString();
  if (!FORM.test(text)) {
    throw new RangeError('the time is out of range');
  }
  return text;
}

/** Whether a text is a time in exactly this form, and one that exists. */
export function isUtcTime(text: string): boolean {
  return FORM.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text;
}
