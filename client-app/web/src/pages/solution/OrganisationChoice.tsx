// SPDX-License-Identifier: Apache-2.0
import { useId } from 'preact/hooks';
import type { ListedOrganisation } from '../../jobs/lists';
import { say } from '../../language/say';

interface Props {
  organisations: ListedOrganisation[];
  /** MSP id. */
  chosen: string;
  onChosen: (msp: string) => void;
}

/** Which organisation it is about. */
export function OrganisationChoice({ organisations, chosen, onChosen }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{say('solution.organisation')}</label>
      <select id={id} value={chosen} onChange={(event) => onChosen(event.currentTarget.value)}>
        {organisations.map(({ msp, name }) => (
          <option key={msp} value={msp}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
