// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import type { Desk } from '../../app/desk';
import { desk, enter, goOnAs, lock, locked } from './session';

function member(): Desk {
  const http = { delete: () => Promise.resolve() };
  return { medicalId: 'p1', organisation: 'CityMSP', memory: new Map(), app: { http }, onOver: () => undefined } as unknown as Desk;
}

test('new keys take the place of the former ones', () => {
  const [former, renewed] = [member(), member()];
  enter(former);

  expect(goOnAs(former, renewed)).toBe(true);
  expect(desk.value).toBe(renewed);
});

test('a job that ends after the page was locked does not open it again', () => {
  const former = member();
  enter(former);
  lock();

  expect(goOnAs(former, member())).toBe(false);
  expect(desk.value).toBeNull();
  expect(locked.value).toEqual({ medicalId: 'p1', organisation: 'CityMSP', ended: false });
});

test('a session that only the member can open again locks the page, another one does not', () => {
  const [former, opened] = [member(), member()];
  enter(former);
  enter(opened);

  former.onOver();
  expect(desk.value).toBe(opened);
  opened.onOver();
  expect(desk.value).toBeNull();
  expect(locked.value?.ended).toBe(true);
});
