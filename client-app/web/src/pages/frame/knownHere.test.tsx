// SPDX-License-Identifier: Apache-2.0
// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { KnownHere } from './KnownHere';

const device = vi.hoisted(() => ({ forgetDevice: vi.fn(async () => {}) }));
vi.mock('../../jobs/logIn', () => device);

const buttons = () => [...document.querySelectorAll<HTMLButtonElement>('button')].filter((one) => one.textContent === 'device.forget');

test('a person is forgotten on this device once the beginning of the ID is typed', async () => {
  const onForgotten = vi.fn();
  const members = ['p1234567890', 'd0987654321'].map((medicalId) => ({ medicalId, organisation: 'CityMSP', passkey: false }));
  render(<KnownHere members={members} onForgotten={onForgotten} />, document.body);

  buttons()[1]?.click();
  await vi.waitFor(() => expect(buttons()).toHaveLength(3));
  expect(buttons()[2]?.disabled).toBe(true);
  const typed = document.querySelector<HTMLInputElement>('dialog input') as HTMLInputElement;
  typed.value = 'd0987654';
  typed.dispatchEvent(new Event('input', { bubbles: true }));
  await vi.waitFor(() => expect(buttons()[2]?.disabled).toBe(false));
  expect(device.forgetDevice).not.toHaveBeenCalled();

  buttons()[2]?.click();

  await vi.waitFor(() => expect(onForgotten).toHaveBeenCalled());
  expect(device.forgetDevice).toHaveBeenCalledWith('d0987654321');
});
