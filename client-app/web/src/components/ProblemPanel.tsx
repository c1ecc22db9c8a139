// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { mayStand } from '../model/problem';
import { known, say, type Sentence } from '../language/say';
import { Icon } from './Icon';

/** Whose sentences say that nothing was signed; after a commit that is not so. */
const SIGNED_NOTHING = ['ANSWER_ALTERED', 'ENDORSEMENT_INVALID'];

/** A failure as a page shows it; jobs throw such. */
export interface Trouble {
  code: string;
  kind?: string;
  detail?: string;
  hint?: string;
  committed?: string | null;
}

interface Props {
  trouble: Trouble | null;
  /** What was not lost, where that is worth saying. */
  kept?: string;
  /** That nothing was done; said only where it is known that nothing was recorded. */
  undone?: string;
  onAgain?: () => void;
  children?: ComponentChildren;
}

/** What happened, what was not lost, what to do now. The code and the technical words are one tap away. */
export function ProblemPanel({ trouble, kept, undone, onAgain, children }: Props) {
  if (!trouble) return null;
  return (
    <div class={`problem problem-${trouble.kind ?? 'failed'}`}>
      {/* The alert is a child that appears with its text: some screen readers are silent about one that is there already. */}
      <div role="alert">
        <p class="problem-what">
          <Icon name="warning" /> {sentenceFor('problem', trouble)}
        </p>
        {kept && <p>{kept}</p>}
        {undone && !mayStand(trouble) && <p>{undone}</p>}
        <p>{sentenceFor('remedy', trouble)}</p>
      </div>
      {onAgain && (
        <button type="button" class="secondary" onClick={onAgain}>
          {say('problem.again')}
        </button>
      )}
      {children}
      <details>
        <summary>{say('details')}</summary>
        <p class="identifier">{[trouble.code, trouble.detail, trouble.committed].filter(Boolean).join(' · ')}</p>
      </details>
    </div>
  );
}

function sentenceFor(part: 'problem' | 'remedy', trouble: Trouble): string {
  const own = `${part}.${trouble.code}`;
  const afterwards = SIGNED_NOTHING.includes(trouble.code) && Boolean(trouble.committed);
  if (known(own) && !afterwards) return say(own);
  const ofKind = `${part}.kind.${trouble.kind ?? 'failed'}`;
  return say(known(ofKind) ? ofKind : (`${part}.kind.failed` as Sentence));
}
