// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { say } from '../language/say';

/** What is about to be signed, in words; read out again whenever it changes. */
export function SentencePreview({ sentence, children }: { sentence: string; children?: ComponentChildren }) {
  return (
    <section class="preview" aria-label={say('preview.title')}>
      <h2>{say('preview.title')}</h2>
      <p class="preview-sentence" aria-live="polite">
        {sentence}
      </p>
      {children}
    </section>
  );
}
