// SPDX-License-Identifier: Apache-2.0
// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import type { KnownMember } from '../../jobs/logIn';
import { LogIn } from './LogIn';

const device = vi.hoisted(() => ({ answer: (_: KnownMember[]) => {} }));
vi.mock('../../jobs/logIn', () => ({ knownMembers: () => new Promise((resolve) => (device.answer = resolve)) }));

const who = () => document.querySelector<HTMLInputElement>('input[autocomplete=username]');

test('nothing is filled in under the fingers of somebody who types', async () => {
  render(<LogIn />, document.body);
  await vi.waitFor(() => expect(document.querySelector('.skeleton')).not.toBeNull());
  expect(who()).toBeNull();

  await vi.waitFor(() => {
    device.answer([{ medicalId: 'p123', organisation: 'CityMSP', passkey: false }]);
    expect(who()?.value).toBe('p123');
  });
});
