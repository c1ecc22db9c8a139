// SPDX-License-Identifier: Apache-2.0
import { signal } from '@preact/signals';
import { say } from '../language/say';
import { Icon } from './Icon';

interface Toast {
  id: number;
  sentence: string;
}

const toasts = signal<Toast[]>([]);
let next = 0;

/** Says something in passing. Never the only place of a message. */
export function toast(sentence: string): void {
  toasts.value = [...toasts.value.slice(-2), { id: next++, sentence }];
}

/** Where they appear; they stay until somebody closes them, because nobody reads by the clock. */
export function Toasts() {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.value.map((shown) => (
        <p key={shown.id} class="toast">
          {shown.sentence}
          <button
            type="button"
            class="plain"
            aria-label={say('close')}
            onClick={() => (toasts.value = toasts.value.filter((other) => other !== shown))}
          >
            <Icon name="close" />
          </button>
        </p>
      ))}
    </div>
  );
}
