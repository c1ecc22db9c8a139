// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { Choices } from '../../components/Choices';
import { moment } from '../../language/dates';
import { say, type Sentence } from '../../language/say';
import type { Consent } from '../../model/documents';
import { CheckList } from './CheckList';
import { isLogOnly } from './logOnly';
import { offered, type Narrowing } from './narrowing';
import { RecordPicker } from './RecordPicker';

interface Props {
  desk: Desk;
  request: Consent;
  narrowing: Narrowing;
  onNarrowing: (narrowing: Narrowing) => void;
  disabled: boolean;
}

/** What the patient gives: everything that was asked, until something is taken away. Nothing can be added. */
export function Given({ desk, request, narrowing, onNarrowing, disabled }: Props) {
  const { scope, actions, purposes, end } = request;
  const among = 'all' in scope ? {} : { among: scope.records };
  const periods: Narrowing['until'][] = ['asked', ...offered(request, new Date())];
  return (
    <fieldset class="card" disabled={disabled}>
      <legend>
        <h2>{say('patient.request.given')}</h2>
      </legend>
      {!isLogOnly(request) && (
        <RecordPicker desk={desk} legend={say('patient.share.what')} chosen={narrowing.records} onChosen={(records) => onNarrowing({ ...narrowing, records })} {...among} />
      )}
      <CheckList
        legend={say('patient.request.actions')}
        options={actions.map((value) => ({ value, label: say(`patient.action.${value}` as Sentence) }))}
        chosen={narrowing.actions}
        onChosen={(chosen) => onNarrowing({ ...narrowing, actions: chosen })}
      />
      {purposes.length > 0 && (
        <CheckList
          legend={say('patient.share.for')}
          options={purposes.map((value) => ({ value, label: say(`patient.purpose.${value}` as Sentence) }))}
          chosen={narrowing.purposes}
          onChosen={(chosen) => onNarrowing({ ...narrowing, purposes: chosen })}
        />
      )}
      <Choices
        legend={say('patient.share.until')}
        options={periods.map((value) => ({ value, label: value !== 'asked' ? say(`until.${value}`) : end === null ? say('until.open') : moment(end) }))}
        value={narrowing.until}
        onValue={(until) => onNarrowing({ ...narrowing, until })}
      />
    </fieldset>
  );
}
