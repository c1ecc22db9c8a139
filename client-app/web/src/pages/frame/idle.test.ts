// SPDX-License-Identifier: Apache-2.0
// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { alive, IDLE, secondsLeft, WARNING, watchIdle } from './idle';

let idle: ReturnType<typeof vi.fn>;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  idle = vi.fn();
  stop = watchIdle(idle as () => void);
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

test('a page that nobody touches warns and then locks', () => {
  vi.advanceTimersByTime(IDLE - WARNING + 1000);
  expect(secondsLeft.value).toBe(59);
  expect(idle).not.toHaveBeenCalled();

  vi.advanceTimersByTime(WARNING);
  expect(idle).toHaveBeenCalled();
});

test('a page that somebody uses stays open', () => {
  for (let minute = 0; minute < 60; minute++) {
    vi.advanceTimersByTime(60_000);
    dispatchEvent(new Event('keydown'));
  }

  expect(idle).not.toHaveBeenCalled();
});

test('once it warns, only asking to stay keeps it open', () => {
  vi.advanceTimersByTime(IDLE - 10_000);
  dispatchEvent(new Event('pointerdown'));
  expect(secondsLeft.value).toBe(10);

  alive();
  vi.advanceTimersByTime(20_000);
  expect(idle).not.toHaveBeenCalled();
});

test('the first touch after a sleep does not keep it open', () => {
  vi.setSystemTime(Date.now() + 8 * 3_600_000);
  dispatchEvent(new Event('keydown'));

  expect(idle).toHaveBeenCalled();
});

test('a laptop that slept wakes up locked', () => {
  vi.setSystemTime(Date.now() + 8 * 3_600_000);
  vi.advanceTimersByTime(1000);

  expect(idle).toHaveBeenCalled();
});
