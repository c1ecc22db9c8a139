// SPDX-License-Identifier: Apache-2.0
import { signal } from '@preact/signals';

/** After so long without a sign of life the page is locked. */
export const IDLE = 15 * 60_000;
/** So long before that, a warning with a way to stay. */
export const WARNING = 60_000;

const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Seconds left before the page is locked, or null while there is no need to say so. */
export const secondsLeft = signal<number | null>(null);

let last = 0;

/** A sign of life: somebody typed, touched, or asked to stay. */
export function alive(): void {
  last = Date.now();
  secondsLeft.value = null;
}

/**
 * Watches until the returned function is called. While the warning is shown only {@link alive} keeps the page open: a hand that brushes
 * the mouse of an empty room does not.
 */
export function watchIdle(onIdle: () => void): () => void {
  alive();
  // By the clock as well: the first touch after a sleep comes before the next tick.
  const sign = () => {
    const left = last + IDLE - Date.now();
    if (left <= 0) onIdle();
    else if (left > WARNING) alive();
  };
  // By the clock and not by one long timer: a laptop that slept must wake up locked.
  const timer = setInterval(() => {
    const left = last + IDLE - Date.now();
    if (left <= 0) onIdle();
    else secondsLeft.value = left <= WARNING ? Math.ceil(left / 1000) : null;
  }, 1000);
  SIGNS.forEach((name) => addEventListener(name, sign, { passive: true }));
  return () => {
    clearInterval(timer);
    secondsLeft.value = null;
    SIGNS.forEach((name) => removeEventListener(name, sign));
  };
}
