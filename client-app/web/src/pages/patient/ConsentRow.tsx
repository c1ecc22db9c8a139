// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { Details } from '../../components/Details';
import { Status } from '../../components/Status';
import { day } from '../../language/dates';
import { say } from '../../language/say';
import type { Consent } from '../../model/documents';
import { PersonOf } from '../frame/PersonOf';
import { isLogOnly } from './logOnly';
import { stateOf, type State } from './states';
import { StopSharing } from './StopSharing';
import { actionWords, endWords, purposeWords, whatWords } from './wording';

const MOODS = { active: 'good', requested: 'wait', ended: 'plain', stopped: 'plain', declined: 'plain' } as const;

/** One consent: who, what, what for, until when, and how it stands. */
export function ConsentRow({ desk, consent, onEnded }: { desk: Desk; consent: Consent; onEnded: () => void }) {
  const state = stateOf(consent, new Date());
  return (
    <li class="row">
      <div>
        <a href={`/app/sharing/people/${consent.grantee}`}>
          <PersonOf desk={desk} medicalId={consent.grantee} />
        </a>
        <small>{termsOf(consent)}</small>
        <Status mood={MOODS[state]}>{stateWords(state, consent)}</Status>
        <Details facts={[{ name: say('patient.consent'), value: consent.consent }]} />
      </div>
      {state === 'active' && <StopSharing desk={desk} consent={consent.consent} onEnded={onEnded} />}
      {state === 'requested' && (
        <a class="button secondary" href={`/app/sharing/requests/${consent.consent}`}>
          {say('patient.request.look')}
        </a>
      )}
    </li>
  );
}

function termsOf(consent: Consent): string {
  const { actions, purposes } = consent;
  return [whatWords(consent), !isLogOnly(consent) && actionWords(actions), purposes.length > 0 && purposeWords(purposes)].filter(Boolean).join(' · ');
}

function stateWords(state: State, { start, end, changed }: Consent): string {
  return say(`patient.state.${state}`, { start: day(start), until: endWords(end), end: end ? day(end) : '', changed: day(changed) });
}
