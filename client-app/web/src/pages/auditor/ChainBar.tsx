// SPDX-License-Identifier: Apache-2.0
import type { Coverage } from '../../jobs/auditing/coverage';
import { number } from '../../language/dates';
import { say } from '../../language/say';
import { segments } from './segments';

const WIDTH = 600;

/** The chain as a bar, coloured by what was found; the sentence above says the same in words. */
export function ChainBar({ coverage }: { coverage: Coverage }) {
  return (
    <>
      <Bar coverage={coverage} />
      <Legend />
    </>
  );
}

function Bar({ coverage }: { coverage: Coverage }) {
  const parts = segments(coverage.blocks, coverage.findings);
  const width = WIDTH / Math.max(1, parts.length);
  return (
    <figure class="chain-bar" dir="ltr">
      <svg viewBox={`0 0 ${WIDTH} 24`} preserveAspectRatio="none" role="img" aria-label={say('auditor.bar', { count: coverage.findings.length })}>
        {parts.map(({ first, findings, unjudged }, at) => (
          <rect
            key={first}
            x={at * width}
            y={findings > 0 ? 0 : 4}
            width={Math.max(1, width - 1)}
            height={findings > 0 ? 24 : 16}
            class={findings > 0 ? 'chain-bad' : unjudged ? 'chain-part' : 'chain-good'}
          />
        ))}
      </svg>
      <figcaption>
        <span>{number(0)}</span>
        <span>{number(Math.max(0, coverage.height - 1))}</span>
      </figcaption>
    </figure>
  );
}

const MEANINGS = ['good', 'part', 'bad'] as const;

function Legend() {
  return (
    <p class="chain-legend">
      {MEANINGS.map((meaning) => (
        <span key={meaning}>
          <svg viewBox="0 0 10 10" aria-hidden="true">
            <rect width="10" height="10" class={`chain-${meaning}`} />
          </svg>{' '}
          {say(`auditor.bar.${meaning}`)}
        </span>
      ))}
    </p>
  );
}
