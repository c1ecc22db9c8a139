// SPDX-License-Identifier: Apache-2.0

export interface Point {
  /** Milliseconds since 1970. */
  time: number;
  value: number;
}

const WIDTH = 640;
const HEIGHT = 180;
const EDGE = 12;

/** Values over time as one line. A table with the same numbers stands beside it: the chart alone tells nothing to a screen reader. */
export function LineChart({ points, label, from, to }: { points: Point[]; label: string; from: string; to: string }) {
  const sorted = [...points].sort((a, b) => a.time - b.time);
  const x = scale(sorted.map((point) => point.time), EDGE, WIDTH - EDGE);
  const y = scale(sorted.map((point) => point.value), HEIGHT - EDGE, EDGE);
  const line = sorted.map((point, index) => `${index ? 'L' : 'M'}${x(point.time).toFixed(1)} ${y(point.value).toFixed(1)}`).join('');
  return (
    <figure class="chart" dir="ltr">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        <path d={line} class="chart-line" />
        {sorted.map((point) => (
          <circle key={point.time} cx={x(point.time)} cy={y(point.value)} r="4" class="chart-point" />
        ))}
      </svg>
      <figcaption>
        <span>{from}</span>
        <span>{to}</span>
      </figcaption>
    </figure>
  );
}

function scale(values: number[], low: number, high: number): (value: number) => number {
  const least = Math.min(...values);
  const span = Math.max(...values) - least;
  return (value) => (span === 0 ? (low + high) / 2 : low + ((value - least) / span) * (high - low));
}
