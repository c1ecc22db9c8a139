// SPDX-License-Identifier: Apache-2.0
import { say, type Sentence } from '../../language/say';
import type { Action } from '../../model/terms';
import { MORE_ACTIONS } from './wish';

/** What somebody may do beyond reading; adding records needs all of them shared. */
export function MoreRights({ also, all, onAlso }: { also: Action[]; all: boolean; onAlso: (also: Action[]) => void }) {
  const change = (action: Action, on: boolean) => onAlso(on ? [...also, action] : also.filter((one) => one !== action));
  return (
    <details open={also.length > 0}>
      <summary>{say('patient.also')}</summary>
      <fieldset>
        <legend class="seen-by-readers-only">{say('patient.also')}</legend>
        {MORE_ACTIONS.map((action) => {
          const barred = action === 'append' && !all;
          return (
            <label key={action}>
              <input type="checkbox" checked={also.includes(action) && !barred} disabled={barred} onChange={(event) => change(action, event.currentTarget.checked)} />
              {say(`patient.also.${action}` as Sentence)}
            </label>
          );
        })}
        {!all && <small>{say('patient.also.all')}</small>}
      </fieldset>
    </details>
  );
}
