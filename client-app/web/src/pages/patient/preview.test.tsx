// SPDX-License-Identifier: Apache-2.0
// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Desk } from '../../app/desk';
import { readPerson, type Person } from '../../jobs/names';
import { share, type Wish } from '../../jobs/share';
import { speak } from '../../language/say';
import { ShareForm } from './ShareForm';
import { EMPTY, type WishForm } from './wish';

vi.mock('../../jobs/names', () => ({ readPerson: vi.fn() }));
vi.mock('../../jobs/share', () => ({ share: vi.fn(() => Promise.resolve({})) }));
vi.mock('./PersonFinder', () => ({ PersonFinder: () => null }));
vi.mock('./RecordPicker', () => ({ RecordPicker: () => null }));

const DESK = {} as Desk;
const ASKED: WishForm = { ...EMPTY, records: null, purpose: 'TREAT' };
const waiting = new Map<string, (person: Person) => void>();

beforeEach(async () => {
  render(null, document.body);
  await speak('en');
  vi.mocked(share).mockClear();
  vi.mocked(readPerson).mockImplementation((_, medicalId) => new Promise((resolve) => waiting.set(medicalId, resolve)));
});

/** What was set off has come to its end. */
function settled(work: () => unknown): Promise<void> {
  return act(async () => {
    work();
    await new Promise((resolve) => setTimeout(resolve));
  });
}

async function shown(grantee: string): Promise<void> {
  const form = <ShareForm desk={DESK} form={{ ...ASKED, grantee }} onForm={() => undefined} onShared={() => undefined} />;
  await settled(() => render(form, document.body));
}

/** The name of somebody is known. */
async function known(medicalId: string, name: string): Promise<void> {
  await settled(() => waiting.get(medicalId)?.({ medicalId, name, organisationName: 'Lake' } as Person));
}

async function pressed(): Promise<Wish[]> {
  await settled(() => document.querySelector<HTMLButtonElement>('button[type=submit]')?.click());
  return vi.mocked(share).mock.calls.map(([, wish]) => wish);
}

function sentence(): string {
  return document.querySelector('.preview-sentence')?.textContent ?? '';
}

test('nothing is signed while the sentence still speaks of somebody else', async () => {
  await shown('d1');
  expect(await pressed()).toEqual([]);
  await known('d1', 'Dr Lin');
  expect(sentence()).toContain('Dr Lin');

  await shown('d2');
  expect(sentence()).not.toContain('Dr Lin');
  expect(await pressed()).toEqual([]);

  await known('d2', 'Dr Mehta');
  expect(sentence()).toContain('Dr Mehta');
  expect(await pressed()).toMatchObject([{ grantee: 'd2' }]);
});

test('the end that is signed is the end that was shown', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-21T09:00:00.000Z') });
  await shown('d3');
  await known('d3', 'Dr Rao');

  vi.setSystemTime(new Date('2026-11-21T12:00:00.000Z'));

  expect(await pressed()).toMatchObject([{ end: '2026-11-28T09:00:00.000Z' }]);
  vi.useRealTimers();
});
