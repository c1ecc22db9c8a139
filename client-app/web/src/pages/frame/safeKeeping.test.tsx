// SPDX-License-Identifier: Apache-2.0
// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { SafeKeeping } from './SafeKeeping';

const CODE = 'aaaaaa-bbbbbb-cccccc-dddddd-ee';
const KIT = { code: CODE, file: new Blob(['kit']), fileName: 'kit.age' };

const button = (name: string) => [...document.querySelectorAll('button')].find((one) => one.textContent === name);
const onKept = vi.fn();

beforeEach(() => {
  render(null, document.body);
  onKept.mockClear();
  URL.createObjectURL = () => 'blob:kit';
  render(<SafeKeeping medicalId="p1" vaultCode="v" kit={KIT} onKept={onKept} />, document.body);
});

test('nobody goes on before the file is saved', () => {
  expect(button('kit.written')?.disabled).toBe(true);
});

test('the code is asked for from paper: the screen hides it', async () => {
  button('kit.save')?.click();
  await vi.waitFor(() => expect(button('kit.written')?.disabled).toBe(false));

  button('kit.written')?.click();

  await vi.waitFor(() => expect(button('kit.done')).toBeDefined());
  expect(document.body.textContent).not.toContain('aaaaaa');
  expect(onKept).not.toHaveBeenCalled();
});
