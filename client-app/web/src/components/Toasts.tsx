// SPDX-License-Identifier: Apache-2.0
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { say } from '../language/say';
import { Icon } from './Icon';

interface Toast {
  id: number;
  sentence: string;
  said: number;
}

/** What was said so shortly before one went to another page was said on the way there. */
const ON_THE_WAY = 2_000;

const toasts = signal<Toast[]>([]);
let next = 0;

/** Says something in passing. Never the only place of a message. */
export function toast(sentence: string): void {
  toasts.value = [...toasts.value.slice(-2), { id: next++, sentence, said: Date.now() }];
}

/** Where they appear. Nobody reads by the clock: they stay until somebody closes them or goes on to another page. */
export function Toasts({ page }: { page: string }) {
  useEffect(() => keep(({ said }) => Date.now() - said < ON_THE_WAY), [page]);
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.value.map((shown) => (
        <p key={shown.id} class="toast">
          {shown.sentence}
          <button type="button" class="plain" aria-label={say('close')} onClick={() => keep((other) => other !== shown)}>
            <Icon name="close" />
          </button>
        </p>
      ))}
    </div>
  );
}

function keep(which: (toast: Toast) => boolean): void {
  toasts.value = toasts.value.filter(which);
}
