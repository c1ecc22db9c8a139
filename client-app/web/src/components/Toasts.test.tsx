// SPDX-License-Identifier: Apache-2.0
// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { speak } from '../language/say';
import { toast, Toasts } from './Toasts';

beforeEach(async () => {
  await speak('en');
  vi.useFakeTimers({ toFake: ['Date'] });
  await on('/app');
});

afterEach(() => vi.useRealTimers());

async function on(page: string): Promise<void> {
  await act(() => render(<Toasts page={page} />, document.body));
}

test('what was said stays however long one reads, and goes with the page', async () => {
  await act(() => toast('Saved.'));
  vi.setSystemTime(Date.now() + 3_600_000);
  await on('/app');
  expect(document.body.textContent).toContain('Saved.');

  await on('/app/account');
  expect(document.body.textContent).not.toContain('Saved.');
});

test('what was said on the way to a page can be read there', async () => {
  await act(() => toast('The person was removed.'));

  await on('/app/people');
  expect(document.body.textContent).toContain('The person was removed.');
});
