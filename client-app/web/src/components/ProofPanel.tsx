// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { number } from '../language/dates';
import { say } from '../language/say';
import { Status } from './Status';

/** One thing that this browser checked; `held` is null where it could not be. */
export interface ProofLine {
  held: boolean | null;
  sentence: string;
}

/** What this browser found out by itself, line by line, and how long it took. */
export function ProofPanel({ lines, milliseconds, children }: { lines: ProofLine[]; milliseconds: number; children?: ComponentChildren }) {
  const held = lines.every((line) => line.held !== false);
  const title = !held ? 'proof.broken' : lines.some((line) => line.held === null) ? 'proof.partly' : 'proof.title';
  return (
    <section class={`proof ${held ? '' : 'proof-broken'}`} role="status">
      <h3>{say(title, { seconds: number(Math.max(1, Math.round(milliseconds / 100)) / 10) })}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line.sentence}>
            <Status mood={line.held === null ? 'wait' : line.held ? 'good' : 'bad'}>{line.sentence}</Status>
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
