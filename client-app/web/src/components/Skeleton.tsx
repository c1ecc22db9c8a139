// SPDX-License-Identifier: Apache-2.0
import { say } from '../language/say';

/** Lines that keep the place of what is being fetched, so that nothing moves when it comes. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div class="skeleton" role="status">
      <span class="seen-by-readers-only">{say('loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} class="skeleton-line" />
      ))}
    </div>
  );
}
