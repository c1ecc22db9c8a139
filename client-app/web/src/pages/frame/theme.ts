// SPDX-License-Identifier: Apache-2.0
import { effect, signal } from '@preact/signals';

/** Light, dark, or what the device is set to. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const REMEMBERED = 'carevault.theme';

/** What was chosen on this device. */
export const theme = signal<Theme>('system');

/** Remembers a choice; the page follows at once. */
export function choose(chosen: Theme): void {
  localStorage.setItem(REMEMBERED, chosen);
  theme.value = chosen;
}

/** Colours the page from now on, also when the device changes to its night colours. Paper is always light. */
export function colour(): void {
  const device = matchMedia('(prefers-color-scheme: dark)');
  const night = signal(device.matches);
  const paper = signal(false);
  device.addEventListener('change', () => (night.value = device.matches));
  addEventListener('beforeprint', () => (paper.value = true));
  addEventListener('afterprint', () => (paper.value = false));
  theme.value = THEMES.find((one) => one === localStorage.getItem(REMEMBERED)) ?? 'system';
  effect(() => {
    const chosen = theme.value === 'system' ? (night.value ? 'dark' : 'light') : theme.value;
    document.documentElement.dataset['theme'] = paper.value ? 'light' : chosen;
  });
}
