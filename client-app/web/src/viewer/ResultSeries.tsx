// SPDX-License-Identifier: Apache-2.0
import { DataTable } from '../components/DataTable';
import { LineChart } from '../components/LineChart';
import { number, partialDay } from '../language/dates';
import { say } from '../language/say';
import type { Series } from './fhir';

/** One kind of result: a line where there is more than one value, and always the numbers. */
export function ResultSeries({ series, open }: { series: Series; open: boolean }) {
  const { name, unit, values } = series;
  const [first, last] = [values[0], values.at(-1)];
  if (!first || !last) return null;
  const title = unit ? `${name} (${unit})` : name;
  return (
    <details open={open}>
      <summary>
        <bdi>{title}</bdi>: {number(last.value)}
      </summary>
      {values.length > 1 && (
        <LineChart
          label={say('fhir.chart', { name, from: number(first.value), to: number(last.value) })}
          points={values.map(({ date, value }) => ({ time: Date.parse(date), value }))}
          from={partialDay(first.date)}
          to={partialDay(last.date)}
        />
      )}
      <DataTable
        caption={title}
        rows={[...values].reverse()}
        keyOf={(row) => `${row.date}${row.value}`}
        columns={[
          { key: 'date', title: say('fhir.date'), cell: (row) => partialDay(row.date) },
          { key: 'value', title: unit || say('fhir.value'), cell: (row) => number(row.value), numeric: true },
        ]}
      />
    </details>
  );
}
