// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import type { EventAnswer } from '../app/appClient';
import { pause } from '../app/pause';
import { told, type LogEvent } from '../jobs/activity';
import { isProblem } from '../model/problem';
import { readLines } from './lines';

/** What the app says of one block as it is committed; its word, good for telling somebody to look. */
export interface News {
  block: number;
  /** What concerns the member; empty for a heartbeat. */
  events: LogEvent[];
  /** To auditors, of every block. */
  counts: { transactions: number; events: number } | null;
}

interface Line {
  block: number;
  events?: EventAnswer[];
  transactionCount?: number;
  eventCount?: number;
}

/** How a page listens. */
export interface Listening {
  /** The last block that it has heard of; without one, only what comes from now on is told. */
  after?: number;
  onNews: (news: News) => void;
  /** Whether the app can be heard at this moment. */
  onHeard?: (heard: boolean) => void;
  signal: AbortSignal;
}

const PAUSE = 3_000;
const LONGEST = 30_000;

/** Hears of new blocks until it is stopped; comes again from where it was whenever the answer ends. Never throws. */
export async function listen(desk: Desk, { after, onNews, onHeard, signal }: Listening): Promise<void> {
  let last = after;
  for (let wait = PAUSE; !signal.aborted; wait = Math.min(LONGEST, wait * 2)) {
    try {
      const response = await desk.app.http.response(`events/live${last === undefined ? '' : `?after=${last}`}`, { signal });
      onHeard?.(true);
      await readLines(response, (line) => {
        const news = newsOf(JSON.parse(line) as Line);
        last = Math.max(last ?? 0, news.block);
        wait = PAUSE;
        onNews(news);
      });
    } catch (thrown) {
      if (!signal.aborted && !isProblem(thrown)) onHeard?.(false);
    }
    if (signal.aborted) return;
    onHeard?.(false);
    await pause(wait);
  }
}

function newsOf({ block, events = [], transactionCount, eventCount }: Line): News {
  const counts = transactionCount === undefined ? null : { transactions: transactionCount, events: eventCount ?? 0 };
  return { block, events: events.map(told), counts };
}
