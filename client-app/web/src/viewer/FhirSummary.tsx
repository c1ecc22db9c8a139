// SPDX-License-Identifier: Apache-2.0
import { number, partialDay } from '../language/dates';
import { known, say, type Sentence } from '../language/say';
import { ResultSeries } from './ResultSeries';
import { summaryOf, type Line } from './fhir';
import type { bundleOf } from './kind';

const SECTIONS = ['problems', 'medications', 'allergies', 'immunisations'] as const;
const LONGEST_FIRST = 12;

/** A FHIR bundle as a page that one can read: what is wrong, what is taken, what to avoid, what was measured. */
export function FhirSummary({ bundle }: { bundle: NonNullable<ReturnType<typeof bundleOf>> }) {
  const summary = summaryOf(bundle);
  const results = [...summary.results].sort((a, b) => b.values.length - a.values.length);
  return (
    <div>
      {summary.patient && (
        <h1>
          <bdi>{summary.patient}</bdi>
        </h1>
      )}
      {summary.birthDate && <p>{say('fhir.born', { day: partialDay(summary.birthDate) })}</p>}
      {summary.left > 0 && <p class="note">{say('fhir.left', { count: summary.left, shown: number(summary.left) })}</p>}
      {SECTIONS.map((section) => (
        <section key={section}>
          <h2>{say(`fhir.${section}` as Sentence)}</h2>
          {summary[section].length === 0 ? <p>{say('fhir.none')}</p> : <Lines lines={summary[section]} />}
        </section>
      ))}
      <section>
        <h2>{say('fhir.results')}</h2>
        {results.length === 0 && <p>{say('fhir.none')}</p>}
        {results.map((one, index) => (
          <ResultSeries key={`${one.name} ${one.unit}`} series={one} open={index < LONGEST_FIRST} />
        ))}
      </section>
    </div>
  );
}

function Lines({ lines }: { lines: Line[] }) {
  return (
    <ul>
      {lines.map((line, index) => (
        <li key={index}>
          <bdi>{line.text}</bdi> <small>{[line.date && partialDay(line.date), statusWords(line.status)].filter(Boolean).join(' · ')}</small>
        </li>
      ))}
    </ul>
  );
}

/** A code of FHIR in the reader's language; one that is not known is shown as it is. */
function statusWords(status: string | null): string | null {
  const sentence = `fhir.status.${status ?? ''}`;
  return known(sentence) ? say(sentence) : status;
}
