// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import type { Desk } from '../app/desk';
import { listen, type News } from './news';

const EVENT = { type: 'access', outcome: 'deny', transaction: 'aa', block: 7, time: '2026-11-21T10:00:00.000Z', actor: 'd1' };

/** An app that answers with these parts of a body, one answer after the other, then with nothing that ends. */
function app(asked: string[], ...answers: string[][]): Desk {
  const response = async (path: string, { signal }: { signal: AbortSignal }) => {
    asked.push(path);
    const parts = answers.shift();
    return new Response(
      new ReadableStream({
        start(controller) {
          parts?.forEach((part) => controller.enqueue(new TextEncoder().encode(part)));
          if (parts) controller.close();
          else signal.addEventListener('abort', () => controller.error(signal.reason));
        },
      }),
    );
  };
  return { app: { http: { response } } } as unknown as Desk;
}

test('a line that comes in pieces is told once it is whole, and heartbeats hold no events', async () => {
  const stopper = new AbortController();
  const heard: News[] = [];
  const text = `{"block":6}\n\n${JSON.stringify({ block: 7, events: [EVENT], transactionCount: 2, eventCount: 1 })}\n`;
  const listening = listen(app([], [text.slice(0, 30), text.slice(30)]), {
    onNews: (news) => {
      heard.push(news);
      if (heard.length === 2) stopper.abort();
    },
    signal: stopper.signal,
  });
  await listening;
  expect(heard[0]).toEqual({ block: 6, events: [], counts: null });
  expect(heard[1]).toMatchObject({ block: 7, counts: { transactions: 2, events: 1 }, events: [{ type: 'access', outcome: 'deny', actor: 'd1', patient: null }] });
});

test('when an answer ends it comes again from the last block', async () => {
  const stopper = new AbortController();
  const asked: string[] = [];
  const listening = listen(app(asked, ['{"block":6}\n']), { after: 3, onNews: () => {}, signal: stopper.signal });
  await expect.poll(() => asked, { timeout: 6_000 }).toEqual(['events/live?after=3', 'events/live?after=6']);
  stopper.abort();
  await listening;
}, 10_000);
