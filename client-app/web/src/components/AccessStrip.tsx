// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { Status, type Mood } from './Status';

/** One line above everything else: what the reader may do here now, and a button where something can be asked for. */
export function AccessStrip({ mood, sentence, children }: { mood: Mood; sentence: string; children?: ComponentChildren }) {
  return (
    <div class={`strip strip-${mood}`} role="status">
      <Status mood={mood} icon={mood === 'good' ? 'eye' : 'lock'}>
        {sentence}
      </Status>
      {children}
    </div>
  );
}
