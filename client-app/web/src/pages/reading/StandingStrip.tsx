// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { AccessStrip } from '../../components/AccessStrip';
import { Status, type Mood } from '../../components/Status';
import { day } from '../../language/dates';
import { say } from '../../language/say';
import type { Standing } from './standing';

const MOODS: Record<Standing['kind'], Mood> = { all: 'good', some: 'good', asked: 'wait', ended: 'bad', none: 'bad' };

/** Above everything else on a patient's page: what may be read now. */
export function StandingStrip({ standing, children }: { standing: Standing; children?: ComponentChildren }) {
  return (
    <AccessStrip mood={MOODS[standing.kind]} sentence={standingWords(standing)}>
      {children}
    </AccessStrip>
  );
}

/** The same in a list. */
export function StandingStatus({ standing }: { standing: Standing }) {
  const mood = MOODS[standing.kind];
  return (
    <Status mood={mood} icon={mood === 'good' ? 'eye' : mood === 'wait' ? 'clock' : 'lock'}>
      {standingWords(standing)}
    </Status>
  );
}

function standingWords({ kind, count, end }: Standing): string {
  const until = end === null ? say('reading.untilStopped') : say('reading.until', { day: day(end) });
  if (kind === 'all') return say('reading.standing.all', { until });
  if (kind === 'some') return say('reading.standing.some', { until, count });
  return say(`reading.standing.${kind}`);
}
