// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import type { Sharing } from '../../jobs/sight';
import { day } from '../../language/dates';
import { say } from '../../language/say';
import { PersonOf } from '../frame/PersonOf';
import { StopSharing } from './StopSharing';

interface Props {
  desk: Desk;
  sharing: Sharing;
  onEnded: () => void;
}

/** One who can read, what and until when, and the two clicks that end it. */
export function SharingRow({ desk, sharing, onEnded }: Props) {
  return (
    <li class="row">
      <div>
        <a href={`/app/sharing/people/${sharing.grantee}`}>
          <PersonOf desk={desk} medicalId={sharing.grantee} />
        </a>
        <small>{extent(sharing)}</small>
      </div>
      <StopSharing desk={desk} consent={sharing.consent} onEnded={onEnded} />
    </li>
  );
}

function extent({ scope, end }: Sharing): string {
  const what = 'all' in scope ? say('sharing.all') : say('sharing.some', { count: scope.records.length });
  return `${what} · ${end ? say('sharing.until', { day: day(end) }) : say('sharing.open')}`;
}
