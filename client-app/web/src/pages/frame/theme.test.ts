// SPDX-License-Identifier: Apache-2.0
// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';

const device = Object.assign(new EventTarget(), { matches: false });
const shown = () => document.documentElement.dataset['theme'];

beforeEach(() => {
  vi.resetModules();
  localStorage.clear();
  device.matches = false;
  vi.stubGlobal('matchMedia', () => device);
});

test('the page follows the device, also when night falls', async () => {
  (await import('./theme')).colour();
  expect(shown()).toBe('light');

  device.matches = true;
  device.dispatchEvent(new Event('change'));
  expect(shown()).toBe('dark');
});

test('what was chosen stays, whatever the device does, and on the next visit', async () => {
  const { choose, colour } = await import('./theme');
  colour();
  choose('dark');
  expect(shown()).toBe('dark');

  vi.resetModules();
  (await import('./theme')).colour();
  expect(shown()).toBe('dark');
});

test('paper is light', async () => {
  const { choose, colour } = await import('./theme');
  colour();
  choose('dark');

  dispatchEvent(new Event('beforeprint'));
  expect(shown()).toBe('light');
  dispatchEvent(new Event('afterprint'));
  expect(shown()).toBe('dark');
});
